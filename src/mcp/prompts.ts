import type { GetPromptResult, McpServer } from "@modelcontextprotocol/server";
import { type Case, findExample, type Story } from "../core/model/case.ts";

const HOW =
  "Use the tools of this server and nothing else. Give for each statement the claims that say so, as claim://<id>, with their source and date. Say where sources do not agree, what is only planned or said by an interested party, and what no source says.";

/** The question that the record opens with, and its worked stories, as prompts. */
export function registerPrompts(server: McpServer, about: Case): void {
  const opening = findExample(about, "alternatives");
  if (opening !== null) {
    register(server, "opening-question", about.asks, [
      about.about,
      `Begin with the tool alternatives and ${JSON.stringify(opening)}; then look at the first candidates, what separates them, and what would change their order.`,
      HOW,
    ]);
  }
  for (const story of about.stories) {
    register(server, story.id, story.title, [...tellStory(story), HOW]);
  }
}

function tellStory({ title, steps }: Story): readonly string[] {
  return [
    `Work through “${title}” and check each step against its claims:`,
    ...steps.map(
      ({ says, claims }, index) =>
        `${index + 1}. ${says} (${claims.map((id) => `claim://${id}`).join(", ")})`,
    ),
    "Then say what the record knows beyond these steps.",
  ];
}

function register(server: McpServer, name: string, title: string, lines: readonly string[]): void {
  const prompt: GetPromptResult = {
    messages: [{ role: "user", content: { type: "text", text: lines.join("\n\n") } }],
  };
  server.registerPrompt(name, { title, description: title }, () => prompt);
}
