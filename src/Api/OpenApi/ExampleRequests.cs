using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.OpenApi;

/// <summary>The requests whose answers are the examples in the description of the API.</summary>
public static class ExampleRequests
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Svg = "image/svg+xml";
    private const string JsonLd = "application/ld+json";
    private const string Problem = ProblemWriter.MediaType;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExampleRequest> All { get; } =
    [
        new("Forces_List", "forces", 200, Json, "/v1/forces?pageSize=2"),
        new("Forces_List", "forces-csv", 200, Csv, "/v1/forces.csv?pageSize=2"),
        new("Forces_List", "forces-unknown-kind", 400, Problem, "/v1/forces?kind=county"),
        new("Forces_Get", "force", 200, Json, "/v1/forces/essex"),
        new("Forces_Get", "force-unknown", 404, Problem, "/v1/forces/esex"),
        new("Forces_Get", "force-unknown-parameter", 400, Problem, "/v1/forces/essex?period=2017"),
        new("Forces_Outcomes", "essex-rape-2017", 200, Json, "/v1/forces/essex/outcomes?offence=rape&period=2017"),
        new("Forces_Outcomes", "essex-rape-2017-csv", 200, Csv, "/v1/forces/essex/outcomes.csv?offence=rape&period=2017"),
        new("Forces_Outcomes", "west-mercia-rape", 200, Json, "/v1/forces/west-mercia/outcomes?offence=rape&period=2021"),
        new("Forces_Outcomes", "outcomes-no-figures", 200, Json, "/v1/forces/essex/outcomes?offence=serious-sexual-offences"),
        new(
            "Forces_Outcomes",
            "outcomes-incomplete-year",
            200,
            Json,
            "/v1/forces/kent/outcomes?offence=sexual-offences&period=2015-16&measure=cps-convictions-principal-offence"
        ),
        new(
            "Forces_Outcomes",
            "outcomes-validation-failed",
            400,
            Problem,
            "/v1/forces/essex/outcomes?offence=rapes&period=17&pageSize=0&ofence=rape"
        ),
        new("Forces_Outcomes", "outcomes-as-of-in-future", 400, Problem, "/v1/forces/essex/outcomes?asOf=2199-01-01"),
        new("Forces_Outcomes", "outcomes-invalid-cursor", 400, Problem, "/v1/forces/essex/outcomes?cursor=eyJ"),
        new("Forces_Outcomes", "outcomes-unknown-force", 404, Problem, "/v1/forces/esex/outcomes"),
        new(
            "Forces_Rates",
            "lancashire-rates-2022",
            200,
            Json,
            "/v1/forces/lancashire/rates?offence=rape&period=2022&rate=convictions-per-report"
        ),
        new(
            "Forces_Rates",
            "essex-charge-rates-2017-18",
            200,
            Json,
            "/v1/forces/essex/rates?offence=rape&period=2017-18&rate=charged-per-recorded-offence-event-basis,charged-per-recorded-offence-recorded-basis"
        ),
        new(
            "Forces_Rates",
            "lancashire-rates-csv",
            200,
            Csv,
            "/v1/forces/lancashire/rates.csv?offence=rape&period=2022&rate=convictions-per-report"
        ),
        new("Forces_Rates", "rates-unknown-rate", 400, Problem, "/v1/forces/essex/rates?rate=conviction-per-report"),
        new("Forces_Rates", "rates-unknown-force", 404, Problem, "/v1/forces/lancs/rates"),
        new(
            "Forces_Trends",
            "kent-trend",
            200,
            Json,
            "/v1/forces/kent/trends?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=month&from=2014-04&to=2014-09"
        ),
        new(
            "Forces_Trends",
            "kent-trend-csv",
            200,
            Csv,
            "/v1/forces/kent/trends.csv?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=month&from=2014-04&to=2014-09"
        ),
        new(
            "Forces_Trends",
            "trend-incomplete-years",
            200,
            Json,
            "/v1/forces/kent/trends?measure=cps-convictions-principal-offence&offence=sexual-offences&kind=financial-year"
        ),
        new("Forces_Trends", "trend-without-rate", 400, Problem, "/v1/forces/kent/trends?offence=rape"),
        new("Forces_Trends", "trend-unknown-force", 404, Problem, "/v1/forces/kentt/trends?rate=convictions-per-report"),
        new("Forces_Rates", "essex-rates-svg", 200, Svg, "/v1/forces/essex/rates.svg?offence=rape&period=2017&width=480"),
        new(
            "Forces_Rates",
            "rates-picture-too-wide",
            400,
            Problem,
            "/v1/forces/essex/rates.svg?offence=rape&width=5000&theme=sepia&lang=cy"
        ),
        new(
            "Forces_Trends",
            "kent-trend-svg",
            200,
            Svg,
            "/v1/forces/kent/trends.svg?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=month&from=2014-04&to=2014-09"
        ),
        new("Areas_Rates", "england-and-wales-rates-svg", 200, Svg, "/v1/areas/england-and-wales/rates.svg?offence=rape&period=2017"),
        new(
            "Areas_Trends",
            "england-and-wales-trend-svg",
            200,
            Svg,
            "/v1/areas/england-and-wales/trends.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&kind=financial-quarter"
        ),
        new(
            "Forces_OffenceMix",
            "essex-offence-mix",
            200,
            Json,
            "/v1/forces/essex/offence-mix?rate=charged-per-recorded-offence-recorded-basis&period=2017-18&offence=sexual-offences"
        ),
        new(
            "Forces_OffenceMix",
            "essex-offence-mix-csv",
            200,
            Csv,
            "/v1/forces/essex/offence-mix.csv?rate=charged-per-recorded-offence-recorded-basis&period=2017-18"
        ),
        new(
            "Forces_OffenceMix",
            "offence-mix-without-period",
            400,
            Problem,
            "/v1/forces/essex/offence-mix?rate=charged-per-recorded-offence-recorded-basis"
        ),
        new(
            "Forces_OffenceMix",
            "offence-mix-unknown-force",
            404,
            Problem,
            "/v1/forces/esex/offence-mix?rate=charged-per-recorded-offence-recorded-basis&period=2017-18"
        ),
        new(
            "Comparisons_List",
            "comparison-rape-charges",
            200,
            Json,
            "/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18"
        ),
        new(
            "Comparisons_List",
            "comparison-rape-charges-csv",
            200,
            Csv,
            "/v1/comparisons.csv?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&ranks=true"
        ),
        new(
            "Comparisons_List",
            "comparison-funnel-svg",
            200,
            Svg,
            "/v1/comparisons.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&force=essex"
        ),
        new("Comparisons_List", "comparison-without-rate", 400, Problem, "/v1/comparisons?offence=rape&period=2017-18"),
        new(
            "Comparisons_Pair",
            "pair-essex-kent",
            200,
            Json,
            "/v1/comparisons/pair?leftRate=charged-per-recorded-offence-recorded-basis&leftArea=essex&leftOffence=rape&leftPeriod=2017-18&rightArea=kent"
        ),
        new(
            "Comparisons_Pair",
            "pair-not-comparable",
            409,
            Problem,
            "/v1/comparisons/pair?leftRate=convictions-per-prosecution&leftArea=essex&leftOffence=rape&leftPeriod=2017&rightRate=convictions-per-report&rightArea=lancashire&rightPeriod=2022"
        ),
        new("Comparisons_Pair", "pair-without-left", 400, Problem, "/v1/comparisons/pair?rightArea=kent"),
        new("Claims_List", "claim-essex", 200, Json, "/v1/claims?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction"),
        new("Claims_List", "claim-without-text", 400, Problem, "/v1/claims?force=essex"),
        new(
            "Claims_Check",
            "claim-one-in-62",
            200,
            Json,
            "/v1/claims/check",
            Body: """{"text":"1 in 62 rapes led to a charge","area":"england-and-wales","offence":"rape","period":"2020"}"""
        ),
        new("Claims_Check", "claim-unknown-member", 400, Problem, "/v1/claims/check", Body: """{"text":"1 in 62","offense":"rape"}"""),
        new(
            "OEmbed_Get",
            "oembed",
            200,
            Json,
            "/v1/oembed?url=http%3A%2F%2Flocalhost%3A5080%2Fv1%2Fforces%2Fessex%2Frates.svg%3Foffence%3Drape&maxwidth=600"
        ),
        new("OEmbed_Get", "oembed-other-host", 400, Problem, "/v1/oembed?url=https%3A%2F%2Fexample.com%2Fv1%2Fforces%2Fessex%2Frates.svg"),
        new(
            "Citations_Get",
            "citation",
            200,
            Json,
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc"
        ),
        new(
            "Citations_Get",
            "citation-text",
            200,
            "text/plain",
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc.txt"
        ),
        new(
            "Citations_Get",
            "citation-bibtex",
            200,
            "application/x-bibtex",
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc.bib"
        ),
        new(
            "Citations_Get",
            "citation-ris",
            200,
            "application/x-research-info-systems",
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc.ris"
        ),
        new(
            "Citations_Get",
            "citation-csl",
            200,
            "application/vnd.citationstyles.csl+json",
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc.json"
        ),
        new(
            "Citations_Get",
            "citation-unknown-parameter",
            400,
            Problem,
            "/v1/citations/y5zx1qFnOGRmNDhmNGI3YTI4MDAwLjEuL3YxL2ZvcmNlcy9lc3NleC9vdXRjb21lcz9vZmZlbmNlPXJhcGUmcGVyaW9kPTIwMTc?format=bib"
        ),
        new("Citations_Get", "citation-unknown", 404, Problem, "/v1/citations/mistyped"),
        new(
            "Areas_Trends",
            "england-and-wales-trend",
            200,
            Json,
            "/v1/areas/england-and-wales/trends?rate=charged-per-recorded-offence-recorded-basis&offence=rape"
        ),
        new(
            "Areas_Trends",
            "england-and-wales-trend-csv",
            200,
            Csv,
            "/v1/areas/england-and-wales/trends.csv?rate=charged-per-recorded-offence-recorded-basis&offence=rape"
        ),
        new("Areas_Trends", "area-trend-unknown", 404, Problem, "/v1/areas/southend/trends?rate=convictions-per-report"),
        new("Breaks_List", "breaks", 200, Json, "/v1/breaks?pageSize=2"),
        new("Breaks_List", "breaks-csv", 200, Csv, "/v1/breaks.csv?pageSize=2"),
        new("Breaks_Get", "break", 200, Json, "/v1/breaks/ncrs-2002"),
        new("Breaks_Get", "break-unknown", 404, Problem, "/v1/breaks/ncrs"),
        new("Areas_List", "areas", 200, Json, "/v1/areas?level=district"),
        new("Areas_List", "areas-csv", 200, Csv, "/v1/areas.csv?level=district"),
        new("Areas_List", "areas-unknown-level", 400, Problem, "/v1/areas?level=town"),
        new("Areas_Get", "area", 200, Json, "/v1/areas/south-essex"),
        new("Areas_Get", "area-unknown", 404, Problem, "/v1/areas/southend"),
        new("Areas_Outcomes", "southend-outcomes", 200, Json, "/v1/areas/southend-on-sea/outcomes?offence=serious-sexual-offences"),
        new("Areas_Outcomes", "southend-outcomes-csv", 200, Csv, "/v1/areas/southend-on-sea/outcomes.csv?offence=serious-sexual-offences"),
        new("Areas_Outcomes", "area-outcomes-unknown", 404, Problem, "/v1/areas/southend/outcomes"),
        new(
            "Areas_Rates",
            "england-and-wales-rates",
            200,
            Json,
            "/v1/areas/england-and-wales/rates?offence=rape&period=2017-18&rate=charged-per-concluded-investigation"
        ),
        new(
            "Areas_Rates",
            "england-and-wales-rates-csv",
            200,
            Csv,
            "/v1/areas/england-and-wales/rates.csv?offence=rape&period=2017-18&rate=charged-per-concluded-investigation"
        ),
        new("Areas_Rates", "area-rates-unknown", 404, Problem, "/v1/areas/southend/rates"),
        new("Offences_List", "offences", 200, Json, "/v1/offences?pageSize=2"),
        new("Offences_List", "offences-csv", 200, Csv, "/v1/offences.csv?pageSize=2"),
        new("Offences_Get", "offence", 200, Json, "/v1/offences/rape"),
        new("Offences_Get", "offence-unknown", 404, Problem, "/v1/offences/rape-offences"),
        new("OutcomeTypes_List", "outcome-types", 200, Json, "/v1/outcome-types?pageSize=2"),
        new("OutcomeTypes_List", "outcome-types-csv", 200, Csv, "/v1/outcome-types.csv?pageSize=2"),
        new("OutcomeTypes_Get", "outcome-type", 200, Json, "/v1/outcome-types/1"),
        new("OutcomeTypes_Get", "outcome-type-unknown", 404, Problem, "/v1/outcome-types/99"),
        new("Measures_List", "measures", 200, Json, "/v1/measures?pageSize=1"),
        new("Measures_List", "measures-csv", 200, Csv, "/v1/measures.csv?pageSize=1"),
        new("Measures_Get", "measure", 200, Json, "/v1/measures/defendants-convicted"),
        new("Measures_Get", "measure-unknown", 404, Problem, "/v1/measures/defendants-convict"),
        new("Rates_List", "rates", 200, Json, "/v1/rates?pageSize=1"),
        new("Rates_List", "rates-csv", 200, Csv, "/v1/rates.csv?pageSize=1"),
        new("Rates_Get", "rate", 200, Json, "/v1/rates/convictions-per-report"),
        new("Rates_Get", "rate-unknown", 404, Problem, "/v1/rates/convictions-per-reports"),
        new("Periods_List", "periods", 200, Json, "/v1/periods?pageSize=2"),
        new("Periods_List", "periods-csv", 200, Csv, "/v1/periods.csv?pageSize=2"),
        new("Sources_List", "sources", 200, Json, "/v1/sources?pageSize=1"),
        new("Sources_List", "sources-csv", 200, Csv, "/v1/sources.csv?pageSize=1"),
        new("Sources_Get", "source", 200, Json, "/v1/sources/moj-via-echo-2018"),
        new("Sources_Get", "source-unknown", 404, Problem, "/v1/sources/moj-via-echo"),
        new("Releases_List", "releases", 200, Json, "/v1/releases?pageSize=1"),
        new("Releases_List", "releases-csv", 200, Csv, "/v1/releases.csv?pageSize=1"),
        new("Releases_Get", "release", 200, Json, "/v1/releases/essex-2018-v1"),
        new("Releases_Get", "release-jsonld", 200, JsonLd, "/v1/releases/essex-2018-v1.jsonld"),
        new("Catalogue_Get", "catalogue", 200, Json, "/v1/catalogue"),
        new("Catalogue_Get", "catalogue-jsonld", 200, JsonLd, "/v1/catalogue", Accept: JsonLd),
        new("Catalogue_Get", "catalogue-unknown-parameter", 400, Problem, "/v1/catalogue?format=ttl"),
        new("Releases_Get", "release-unknown", 404, Problem, "/v1/releases/essex-2018"),
        new("Releases_Changes", "release-changes", 200, Json, "/v1/releases/essex-2018-v1/changes"),
        new("Releases_Changes", "release-changes-csv", 200, Csv, "/v1/releases/essex-2018-v1/changes.csv"),
        new("Releases_Changes", "release-changes-unknown", 404, Problem, "/v1/releases/essex-2018/changes"),
        new("Feed_List", "feed", 200, Json, "/v1/feed?dataSet=essex-2018"),
        new("Feed_List", "feed-atom", 200, "application/atom+xml", "/v1/feed.atom?dataSet=essex-2018"),
        new("Feed_List", "feed-unknown-data-set", 400, Problem, "/v1/feed?dataSet=esex"),
        new("Revisions_List", "revisions", 200, Json, "/v1/revisions?since=2018-01-01&dataSet=essex-2018"),
        new("Revisions_List", "revisions-csv", 200, Csv, "/v1/revisions.csv?since=2018-01-01&dataSet=essex-2018"),
        new("Revisions_List", "revisions-without-since", 400, Problem, "/v1/revisions"),
        new("Releases_Observations", "release-observations", 200, Json, "/v1/releases/essex-2018-v1/observations?pageSize=2"),
        new("Releases_Observations", "release-observations-csv", 200, Csv, "/v1/releases/essex-2018-v1/observations.csv"),
        new(
            "Releases_Observations",
            "release-observations-invalid-cursor",
            400,
            Problem,
            "/v1/releases/essex-2018-v1/observations?cursor=eyJ"
        ),
        new("Releases_Observations", "release-observations-unknown", 404, Problem, "/v1/releases/essex-2018/observations"),
        new("Releases_Download", "release-download", 200, Csv, "/v1/releases/essex-2018-v1/download"),
        new("Releases_Download", "release-download-json", 200, Json, "/v1/releases/essex-2018-v1/download?format=json"),
        new("Releases_Download", "release-download-unknown-format", 400, Problem, "/v1/releases/essex-2018-v1/download?format=ods"),
        new("Releases_Download", "release-download-unknown", 404, Problem, "/v1/releases/essex-2018/download"),
        new("DataSets_List", "datasets", 200, Json, "/v1/datasets?pageSize=1"),
        new("DataSets_List", "datasets-csv", 200, Csv, "/v1/datasets.csv?pageSize=2"),
        new("DataSets_Get", "dataset", 200, Json, "/v1/datasets/cps-case-outcomes"),
        new("DataSets_Get", "dataset-as-of-in-future", 400, Problem, "/v1/datasets/essex-2018?asOf=2199-01-01"),
        new("DataSets_Get", "dataset-unknown", 404, Problem, "/v1/datasets/cps-outcomes"),
        new("Availability_Get", "availability", 200, Json, "/v1/availability?force=essex&offence=rape&period=2017"),
        new("Availability_Get", "availability-forces-csv", 200, Csv, "/v1/availability.csv?rate=convictions-per-report&offence=rape"),
        new("Availability_Get", "availability-none", 200, Json, "/v1/availability?force=essex&measure=defendants-convicted&period=2016"),
        new(
            "Availability_Get",
            "availability-unknown-values",
            400,
            Problem,
            "/v1/availability?force=esex&ofence=rape&measure=defendants-convict"
        ),
        new("Config_Get", "config", 200, Json, "/v1/config"),
        new(null, "unknown-parameter", 400, Problem, "/v1/config?page=1"),
        new(null, "not-acceptable", 406, Problem, "/v1/config", "application/pdf"),
    ];

    /// <summary>The answer to a request, as it is kept in the assembly; null where it is not there yet.</summary>
    public static string? Read(ExampleRequest example)
    {
        ArgumentNullException.ThrowIfNull(example);
        using var stream = typeof(ExampleRequests).Assembly.GetManifestResourceStream($"Examples/{example.FileName}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
