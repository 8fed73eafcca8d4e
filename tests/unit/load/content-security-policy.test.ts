import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it("the gate compiles no code, and does not try whether it may", async () => {
  const compile = vi.fn(() => {
    throw new EvalError("forbidden by the content security policy");
  });
  vi.resetModules();
  vi.stubGlobal("Function", compile);
  const { loadSmall } = await import("./small-data.ts");
  expect(loadSmall().issues).toEqual([]);
  expect(compile).not.toHaveBeenCalled();
});
