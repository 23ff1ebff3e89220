using System.IO.Compression;
using OutcomesApi.Api.IntegrationTests.Exporting;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>Files in our own form, as someone writes them by hand or alters them, and what is said of each.</summary>
public sealed class TidyImportTests : IAsyncLifetime
{
    private const string Header =
        "area,offence,measure,rate,period,period_status,period_label,breakdown,value,qualifier,step,symbol,source,note_code,note";
    private const string Row = "essex,rape,defendants-convicted,,2031,stated,,,18,exact,,,,,";

    private readonly TemporaryFolder _folder = new();
    private BareStore _store = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await BareStore.CreateAsync(_folder.File("outcomes.db"));

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Csv_WithMetadataBeside_IsARelease()
    {
        var report = await ImportAsync(
            Header,
            Row,
            "essex,rape,,convictions-per-prosecution,2031,inferred,,victim-sex=female,23.45,rounded,0.01,,press,publisher-note,\"'=1+1, as printed\""
        );

        Assert.Equal((ImportStatus.Imported, "made-by-hand-v3"), (report.Status, report.ReleaseIds[0]));
        Assert.Equal((2, 2), (report.Rows, report.Sheets[0].Results[RowResult.Imported]));
        Assert.Equal(
            [
                "essex|rape|2031||Stated||own|Published|||defendants-convicted|18|Exact||",
                "essex|rape|2031||Inferred|victim-sex=female|press|Published|publisher-note|=1+1, as printed|convictions-per-prosecution|23.45|Rounded|0.01",
            ],
            await _store.FiguresAsync("made-by-hand-v3").ToListAsync(Cancelled)
        );
    }

    [Fact]
    public async Task Csv_OfTheDocumentation_IsARelease()
    {
        var text = (await File.ReadAllTextAsync(RepositoryFiles.Path("docs", "tidy-format.md"), Cancelled)).ReplaceLineEndings("\n");

        var report = await _store.ImportAsync(await WriteAsync("figures.csv", Block(text, "json"), Block(text, "csv")));

        Assert.True(report.Status == ImportStatus.Imported, report.RefusalMessage);
        Assert.Equal((4, "example-essex-courts-v1"), (report.Rows, report.ReleaseIds[0]));

        static string Block(string text, string language) => text.Split($"```{language}\n")[1].Split("```")[0];
    }

    [Fact]
    public async Task Csv_WithoutMetadata_SaysWhatIsMissingAndWhereItIsDescribed()
    {
        var report = await _store.ImportAsync(await WriteAsync("figures.csv", $"{Header}\n{Row}\n"));

        Assert.Equal((ImportStatus.Refused, "metadata-needed"), (report.Status, report.RefusalCode));
        Assert.Contains("figures.csv-metadata.json", report.RefusalMessage, StringComparison.Ordinal);
        Assert.Contains("docs/tidy-format.md", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Header + ",colour", "unknown-column", "colour")]
    [InlineData("area,measure,period,value,qualifier", "missing-column", "offence")]
    public async Task Csv_OtherColumns_AreRefused(string header, string code, string named)
    {
        var report = await ImportAsync(header, Row);

        Assert.Equal(code, report.RefusalCode);
        Assert.Contains($"'{named}'", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"outcomes:version\": 3", "\"outcomes:version\": 3, \"outcomes:colour\": \"red\"", "invalid-metadata", "colour")]
    [InlineData("\"outcomes:version\": 3", "\"version\": 3", "invalid-metadata", "version")]
    [InlineData("\"outcomes:version\": 3,", "", "invalid-metadata", "version")]
    [InlineData("\"url\": \"figures.csv\"", "\"url\": \"other.csv\"", "metadata-of-another-file", "other.csv")]
    [InlineData("\"dc:publisher\"", "\"dc:author\"", "invalid-metadata", "dc:author")]
    [InlineData("\"outcomes:retrievedOn\": \"2026-11-23\"", "\"outcomes:retrievedOn\": \"yesterday\"", "invalid-metadata", "retrievedOn")]
    [InlineData("\"outcomes:publishedOn\": \"2031-06\"", "\"outcomes:publishedOn\": \"June 2031\"", "invalid-metadata", "June 2031")]
    [InlineData(
        "{ \"outcomes:id\": \"named\", \"outcomes:basis\": \"named\" }",
        "{ \"outcomes:id\": \"own\", \"outcomes:basis\": \"named\" }",
        "invalid-metadata",
        "'own'"
    )]
    [InlineData("\"name\": \"note\"", "\"name\": \"remark\"", "columns-differ", "remark")]
    public async Task Csv_MetadataThatIsNotRight_IsRefusedWithTheFault(string old, string altered, string code, string named)
    {
        Assert.Contains(old, Metadata(Header), StringComparison.Ordinal);

        var report = await ImportAsync(Header, [Row], Metadata(Header).Replace(old, altered, StringComparison.Ordinal));

        Assert.Equal((ImportStatus.Refused, code), (report.Status, report.RefusalCode));
        Assert.Contains(named, report.RefusalMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("OutcomesApi.", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atlantis,rape,defendants-convicted,,2031,stated,,,18,exact,,,,,", IssueCodes.UnknownForce, "area")]
    [InlineData("essex,rapes,defendants-convicted,,2031,stated,,,18,exact,,,,,", IssueCodes.UnknownOffence, "offence")]
    [InlineData("essex,rape,convicted,,2031,stated,,,18,exact,,,,,", IssueCodes.InvalidCell, "measure")]
    [InlineData(
        "essex,rape,defendants-convicted,convictions-per-prosecution,2031,stated,,,18,exact,,,,,",
        IssueCodes.InvalidCell,
        "measure"
    )]
    [InlineData("essex,rape,defendants-convicted,,31,stated,,,18,exact,,,,,", IssueCodes.UnknownPeriod, "period")]
    [InlineData("essex,rape,defendants-convicted,,undated,stated,some,,18,exact,,,,,", IssueCodes.UnknownPeriod, "period_status")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,some,,18,exact,,,,,", IssueCodes.UnknownPeriod, "period_label")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,1.5,exact,,,,,", IssueCodes.NotANumber, "value")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,roughly,,,,,", IssueCodes.InvalidCell, "qualifier")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,rounded,,,,,", IssueCodes.NotANumber, "step")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,-1,fewer-than,,,,,", IssueCodes.InvalidCell, "qualifier")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,,,,,,,", IssueCodes.InvalidCell, "symbol")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,exact,,x,,,", IssueCodes.InvalidCell, "symbol")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,exact,,,elsewhere,,", IssueCodes.InvalidCell, "source")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,exact,,,,,a note", IssueCodes.InvalidCell, "note_code")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,sex:f,18,exact,,,,,", IssueCodes.InvalidCell, "breakdown")]
    [InlineData("essex,rape,,convictions-per-prosecution,2031,stated,,,23.4567,exact,,,,,", IssueCodes.NotANumber, "value")]
    [InlineData("essex,rape,defendants-convicted,,2031,stated,,,18,exact,,,,,,beyond", IssueCodes.InvalidCell, null)]
    public async Task Csv_RowThatIsNotRight_IsNamedWithItsColumn(string row, string code, string? column)
    {
        var report = await ImportAsync(Header, Row.Replace("2031", "2030", StringComparison.Ordinal), row);

        Assert.Equal((ImportStatus.Refused, "rejected-rows"), (report.Status, report.RefusalCode));
        var issue = Assert.Single(report.Issues);
        Assert.Equal((IssueSeverity.Error, code, 3, column), (issue.Severity, issue.Code, issue.Row, issue.Column));
        Assert.Equal((1, 1), (report.Sheets[0].Results[RowResult.Imported], report.Sheets[0].Results[RowResult.Rejected]));
    }

    [Theory]
    [InlineData(Row)]
    [InlineData("essex,rape,,convictions-per-prosecution,2031,stated,,,23,exact,,,,,")]
    public async Task Csv_FigureTwice_IsRefused(string row)
    {
        var report = await ImportAsync(Header, row, row);

        Assert.Equal(IssueCodes.DuplicateKey, Assert.Single(report.Issues).Code);
        Assert.Equal(ImportStatus.Refused, report.Status);
    }

    [Fact]
    public async Task Csv_SumWhereNoneAreSaidToBe_IsRefused()
    {
        var report = await ImportAsync(Header + ",derivation", Row + ",sum");

        Assert.Equal((IssueCodes.InvalidCell, "derivation"), (report.Issues[0].Code, report.Issues[0].Column));
        Assert.Contains("included", report.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_WithSums_KeepsThemAndMakesNone()
    {
        string[] rows =
        [
            "essex,19c,outcome-1-recorded-basis,,2031-32-Q1,stated,,,5,exact,,,,,,published",
            "essex,19c,outcome-2-recorded-basis,,2031-32-Q1,stated,,,0,exact,,,,,,published",
            "essex,rape,outcome-1-recorded-basis,,2031-32-Q1,stated,,,7,exact,,,,,,sum",
            "essex,rape,outcome-2-recorded-basis,,2031-32-Q1,stated,,,0,exact,,,,,,sum",
        ];
        var metadata = Metadata(Header + ",derivation")
            .Replace(
                "\"outcomes:version\": 3",
                "\"outcomes:version\": 3, \"outcomes:completeOver\": [\"forces\", \"offences\"], \"outcomes:sums\": \"included\"",
                StringComparison.Ordinal
            );

        var report = await ImportAsync(Header + ",derivation", rows, metadata);

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(2, (await _store.IndexAsync())["made-by-hand-v3"].FigureCount);
        var figures = await _store.FiguresAsync("made-by-hand-v3").ToListAsync(Cancelled);
        Assert.Equal(
            ["rape 7 Sum", "rape 0 Sum", "19c 5 Published", "19c 0 Published"],
            figures.Select(figure => figure.Split('|')).Select(parts => $"{parts[1]} {parts[11]} {parts[7]}")
        );
    }

    [Fact]
    public async Task Csv_SumThatIsPublishedToo_IsRefused()
    {
        var metadata = Metadata(Header + ",derivation")
            .Replace("\"outcomes:version\": 3", "\"outcomes:version\": 3, \"outcomes:sums\": \"included\"", StringComparison.Ordinal);

        var report = await ImportAsync(Header + ",derivation", [Row + ",published", Row + ",sum"], metadata);

        Assert.Equal((IssueCodes.DuplicateKey, 3), (report.Issues[0].Code, report.Issues[0].Row));
        Assert.Equal(1, report.Sheets[0].Results[RowResult.Duplicate]);
    }

    [Fact]
    public async Task Version_OfOtherContent_IsRefusedWithTheNext()
    {
        await ImportAsync(Header, Row);

        var report = await ImportAsync(Header, Row.Replace("18", "19", StringComparison.Ordinal));

        Assert.Equal((ImportStatus.Refused, "release-exists"), (report.Status, report.RefusalCode));
        Assert.Contains("4", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_ColumnsInAnotherOrderZippedAndWithOtherLineEnds_IsRecognised()
    {
        await ImportAsync(Header, Row);
        var columns = Header.Split(',').Reverse().ToArray();
        var path = await WriteAsync(
            "figures.csv",
            Metadata(string.Join(',', columns)),
            $"{string.Join(',', columns)}\r\n{string.Join(',', Row.Split(',').Reverse())}\r\n"
        );
        await using (var packed = new GZipStream(File.Create(path + ".gz"), CompressionLevel.Fastest))
            await packed.WriteAsync(await File.ReadAllBytesAsync(path, Cancelled), Cancelled);

        Assert.Equal(ImportStatus.AlreadyImported, (await _store.ImportAsync(path)).Status);
        Assert.Equal(ImportStatus.AlreadyImported, (await _store.ImportAsync(path + ".gz")).Status);
    }

    [Fact]
    public async Task Source_ThatSaysSomethingElseInTheStore_IsRefused()
    {
        await ImportAsync(Header, Row);

        var report = await ImportAsync(
            Header,
            [Row],
            Metadata(Header)
                .Replace("\"outcomes:version\": 3", "\"outcomes:version\": 4", StringComparison.Ordinal)
                .Replace("A report", "Another report", StringComparison.Ordinal)
        );

        Assert.Equal((ImportStatus.Refused, "source-differs"), (report.Status, report.RefusalCode));
    }

    [Fact]
    public async Task Options_ThatTheFileSaysItself_AreRefused()
    {
        var path = await WriteAsync("figures.csv", Metadata(Header), $"{Header}\n{Row}\n");

        var report = await _store.ImportAsync(path, new ImportOptions { PublishedOn = "2031" });

        Assert.Equal("option-not-taken", report.RefusalCode);
        Assert.Equal("other-data-set", (await _store.ImportAsync(path, new ImportOptions { DataSetId = "essex-2018" })).RefusalCode);
    }

    [Theory]
    [InlineData("essex-2018-v1.csv", ",18,", ",19,", "edited")]
    [InlineData("essex-2018-v1.csv-metadata.json", "Report on the rape cases", "Report on rape cases", "edited")]
    [InlineData("essex-2018-v1.csv-metadata.json", "\"outcomes:figureCount\": 7", "\"outcomes:figureCount\": 8", "figure-count")]
    [InlineData("essex-2018-v1.json", "\"value\":18", "\"value\":19", "edited")]
    [InlineData("essex-2018-v1.json", "\"version\":1", "\"version\":2", "edited")]
    [InlineData("essex-2018-v1.json", "\"value\":18", "\"value\":18,\"colour\":\"red\"", "rejected-rows")]
    [InlineData("essex-2018-v1.json", "\"value\":18", "\"value\":\"18\"", "rejected-rows")]
    [InlineData("essex-2018-v1.json", "\"sources\":", "\"colour\":\"red\",\"sources\":", "invalid-document")]
    [InlineData("essex-2018-v1.json", "\"sources\":", "\"sources\":[],\"sources\":", "invalid-document")]
    [InlineData("essex-2018-v1.json", "\"observations\":", "\"observation\":", "invalid-document")]
    [InlineData("essex-2018-v1.json", "\"contentChecksum\"", "\"contentChecksum\":", "invalid-document")]
    public async Task Export_Altered_IsRefused(string file, string old, string altered, string code)
    {
        var path = await ExportEssexAsync(file);
        var text = await File.ReadAllTextAsync(_folder.File(file), Cancelled);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.File(file), text.Replace(old, altered, StringComparison.Ordinal), Cancelled);

        var report = await _store.ImportAsync(path);

        Assert.Equal((ImportStatus.Refused, code), (report.Status, report.RefusalCode));
        Assert.Empty(await _store.IndexAsync());
    }

    [Fact]
    public async Task Json_CutAnywhere_IsRefused()
    {
        var path = await ExportEssexAsync("essex-2018-v1.json");
        var bytes = await File.ReadAllBytesAsync(path, Cancelled);

        for (var length = 1; length < bytes.Length - 1; length += 97)
        {
            await File.WriteAllBytesAsync(path, bytes[..length], Cancelled);
            var report = await _store.ImportAsync(path);
            Assert.True(
                report.Status == ImportStatus.Refused && report.RefusalCode is "truncated-file" or "invalid-document",
                $"{length}: {report.Status} {report.RefusalCode} {report.RefusalMessage}"
            );
        }
    }

    [Fact]
    public async Task Json_MembersInAnotherOrder_IsTheSameDocument()
    {
        var path = await ExportEssexAsync("essex-2018-v1.json");
        var document = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(path, Cancelled))!.AsObject();
        var reversed = new System.Text.Json.Nodes.JsonObject(
            document.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
        );
        await File.WriteAllTextAsync(
            path,
            "\uFEFF" + reversed.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }),
            Cancelled
        );

        var report = await _store.ImportAsync(path);

        Assert.Equal((ImportStatus.Imported, 7), (report.Status, report.Rows));
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": []}")]
    [InlineData("{}")]
    public async Task Json_OfAnotherKind_IsRefused(string text)
    {
        var report = await _store.ImportAsync(await WriteAsync("other.json", text));

        Assert.Equal((ImportStatus.Refused, "invalid-document"), (report.Status, report.RefusalCode));
        Assert.Contains("docs/tidy-format.md", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_MadeToExhaust_IsRefusedWithinLimits()
    {
        var endless = await _store.ImportAsync(await WriteAsync("long.json", "{\"release\": \"" + new string('x', 20 << 20) + "\"}"));
        var deep = await _store.ImportAsync(await WriteAsync("deep.json", "{\"observations\": " + new string('[', 1 << 20)));

        Assert.Equal("row-too-long", endless.RefusalCode);
        Assert.Equal("invalid-document", deep.RefusalCode);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''")]
    [InlineData("'quoted'")]
    [InlineData("-5")]
    public void FreeText_Guarded_ReadsBack(string text)
    {
        Assert.Equal(text, TidyText.Unguarded(TidyText.Guarded(text)!));
        Assert.DoesNotContain(TidyText.Guarded(text)![0], "=+-@");
    }

    private static string Metadata(string header) =>
        $$"""
            {
              "@context": "http://www.w3.org/ns/csvw",
              "url": "figures.csv",
              "dc:title": "Made by hand",
              "dc:publisher": "Tester",
              "tableSchema": { "columns": [{{string.Join(", ", header.Split(',').Select(name => $"{{ \"name\": \"{name}\" }}"))}}] },
              "outcomes:release": {
                "outcomes:dataSet": { "outcomes:id": "made-by-hand", "outcomes:title": "Figures made by hand", "outcomes:publisher": "Tester" },
                "outcomes:version": 3,
                "outcomes:title": "Made by hand",
                "outcomes:publishedOn": "2031-06",
                "outcomes:retrievedOn": "2026-11-23"
              },
              "outcomes:sources": [
                { "outcomes:id": "named", "outcomes:publisher": "Force", "outcomes:title": "A table", "outcomes:qualityLabel": "management-information" },
                {
                  "outcomes:id": "press", "outcomes:publisher": "Echo", "outcomes:title": "A report", "outcomes:qualityLabel": "press-report",
                  "outcomes:derivedFrom": [{ "outcomes:id": "named", "outcomes:basis": "named" }]
                },
                { "outcomes:id": "own", "outcomes:publisher": "Force", "outcomes:title": "Another table", "outcomes:qualityLabel": "official-statistics" }
              ]
            }
            """;

    private async Task<string> ExportEssexAsync(string file)
    {
        var path = _folder.File(file.Replace("-metadata.json", "", StringComparison.Ordinal));
        await using var bundled = await BareStore.CreateAsync(_folder.File("bundled.db"), withBundledReleases: true);
        await bundled.ExportAsync("essex-2018-v1", path);
        return path;
    }

    private Task<ImportReport> ImportAsync(string header, params string[] rows) => ImportAsync(header, rows, Metadata(header));

    private async Task<ImportReport> ImportAsync(string header, string[] rows, string metadata) =>
        await _store.ImportAsync(await WriteAsync("figures.csv", metadata, header + "\n" + string.Join('\n', rows) + "\n"));

    private async Task<string> WriteAsync(string name, string metadata, string text)
    {
        await File.WriteAllTextAsync(_folder.File(name + "-metadata.json"), metadata, Cancelled);
        return await WriteAsync(name, text);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder.File(name), text, Cancelled);
        return _folder.File(name);
    }
}
