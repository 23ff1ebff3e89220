// Asks a running service by the generated types and writes what it answered as JSON, for the test that started it.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/v1.js";

const baseUrl = process.argv[2];
if (baseUrl === undefined) throw new Error("usage: node out/check.js BASE-URL");

// JSON is what is parsed; the other formats of an answer are text or bytes, and asked for one by one.
const client = createClient<paths, `${string}/${string}json`>({ baseUrl });
const texts = createClient<paths, "text/csv">({ baseUrl });

const outcomes = await client.GET("/v1/forces/{id}/outcomes", { params: { path: { id: "essex" }, query: { offence: ["rape"], period: ["2017"] } } });
if (outcomes.data === undefined) throw new Error(outcomes.error.detail ?? "no detail");
const rate: components["schemas"]["Rate"] | undefined = outcomes.data.rates[0];
if (rate === undefined) throw new Error("no rate");
const value: number | null = rate.value;

const comparison = await client.GET("/v1/comparisons", { params: { query: { rate: "charged-per-recorded-offence-recorded-basis", offence: "rape", period: "2017-18" } } });
if (comparison.data === undefined) throw new Error(comparison.error.detail ?? "no detail");

const csv = await texts.GET("/v1/forces/{id}/rates", { params: { path: { id: "lancashire" } }, headers: { Accept: "text/csv" }, parseAs: "text" });
const unknown = await client.GET("/v1/forces/{id}", { params: { path: { id: "esex" } } });

console.log(
  JSON.stringify({
    counts: outcomes.data.observations.map((observation) => observation.value),
    rate: rate.rate,
    value,
    denominator: rate.denominator.value,
    forces: comparison.data.forces.length,
    first: comparison.data.forces[0]?.numerator.value,
    csv: csv.data?.split("\r\n")[0],
    problem: unknown.error?.code,
    didYouMean: unknown.error?.errors[0]?.didYouMean,
  }),
);
