import type * as rdf from "n3";
import { DataFactory, Parser, Writer } from "n3";
import { PREFIXES } from "./names.ts";
import type { Quad, Term } from "./quad.ts";

const { defaultGraph, literal, namedNode, quad } = DataFactory;

/** Statements as TriG, in their order. */
export function writeTrig(quads: Iterable<Quad>): string {
  const writer = new Writer({ format: "application/trig", prefixes: PREFIXES });
  for (const { subject, predicate, object, graph } of quads) {
    writer.addQuad(
      quad(
        namedNode(subject),
        namedNode(predicate),
        toTerm(object),
        graph === null ? defaultGraph() : namedNode(graph),
      ),
    );
  }
  let written = "";
  writer.end((error, text: string) => {
    if (error) throw error;
    written = text;
  });
  return written;
}

/** Why a text cannot be read, in words. */
export interface RdfProblem {
  readonly problem: string;
}

/** Reads TriG, N-Quads or Turtle; blank nodes get names of their own. */
export function readTrig(text: string): readonly Quad[] | RdfProblem {
  try {
    return new Parser({ format: "application/trig" }).parse(text).map(fromRdf);
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function toTerm(term: Term): rdf.Quad_Object {
  return "iri" in term ? namedNode(term.iri) : literal(term.text, namedNode(term.datatype));
}

/** A statement of another library. */
export function fromRdf({ subject, predicate, object, graph }: rdf.BaseQuad): Quad {
  return {
    subject: named(subject),
    predicate: named(predicate),
    object:
      object.termType === "Literal"
        ? { text: object.value, datatype: (object as rdf.Literal).datatype.value }
        : { iri: named(object) },
    graph: graph.termType === "DefaultGraph" ? null : named(graph),
  };
}

const named = ({ termType, value }: rdf.Term): string =>
  termType === "BlankNode" ? `_:${value}` : value;
