using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>What a reader of a file of a release must know, line by line.</summary>
internal static class ReleaseNotes
{
    public static IReadOnlyList<SpreadsheetNote> Of(Release release, string? address) =>
        [
            .. release.WithdrawalNotice is { } notice ? [new SpreadsheetNote("Withdrawn", notice)] : Array.Empty<SpreadsheetNote>(),
            new("Title", release.Title),
            new("Publisher", release.DataSet.Publisher),
            new("Release", $"{release.Id}: version {release.Version} of the data set {release.DataSet.Id}"),
            new("Published", release.PublishedOn ?? "not stated by the publisher"),
            new(
                "Known from",
                release
                    .PublishedAt.ToUniversalTime()
                    .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
            ),
            new("Read on", release.RetrievedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            .. release.CorrectionReason is { } reason ? [new SpreadsheetNote("Corrects", reason)] : Array.Empty<SpreadsheetNote>(),
            .. release
                .Sources.SelectMany(source => source.WithOrigins)
                .DistinctBy(source => source.Id)
                .Select(source => new SpreadsheetNote($"Source {source.Id}", source.Citation)),
            new(
                "Definitions",
                "What each measure and rate counts, out of what, is at /measures and /rates under the identifiers of the columns measure and rate."
            ),
            new("Sums", "Rows with the derivation 'sum' are sums of published rows. Add up the ones or the others, never both."),
            .. SymbolNotes.All,
            .. address is null ? Array.Empty<SpreadsheetNote>() : [new SpreadsheetNote("Permalink", address)],
        ];
}
