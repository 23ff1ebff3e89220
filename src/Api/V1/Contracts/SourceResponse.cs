using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>Where figures were read: a table, a data file, a reply, a report.</summary>
public sealed record SourceResponse
{
    /// <summary>The identifier, as it stands in <c>sources</c> of a figure.</summary>
    /// <example>moj-via-echo-2018</example>
    public required string Id { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its title; in square brackets where the title is not known and it is described instead.</summary>
    public required string Title { get; init; }

    /// <summary>Where it can be read; null where no address is known.</summary>
    public required string? Url { get; init; }

    /// <summary>The table, sheet or columns in it; null where it is the whole.</summary>
    public required string? Table { get; init; }

    /// <summary>When it was published, as exactly as known: year, month or day; null where unknown.</summary>
    public required string? PublishedOn { get; init; }

    /// <summary>What kind of publication it is; it says how far its figures were assured: <c>accredited-official-statistics</c>,
    /// <c>official-statistics</c>, <c>management-information</c>, <c>foi-response</c>, <c>press-report</c> or
    /// <c>derived-figures</c>.</summary>
    /// <example>press-report</example>
    public required string QualityLabel { get; init; }

    /// <summary>The terms it may be used under; null where none were stated.</summary>
    public required string? Licence { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>The sources it draws on.</summary>
    public required IReadOnlyList<SourceDerivationResponse> DerivedFrom { get; init; }

    /// <summary>The source as a line in a list of references.</summary>
    public required string Citation { get; init; }

    internal static SourceResponse Of(Source source) =>
        new()
        {
            Id = source.Id,
            Publisher = source.Publisher,
            Title = source.Title,
            Url = source.Url,
            Table = source.Table,
            PublishedOn = source.PublishedOn,
            QualityLabel = Words.Of(source.QualityLabel),
            Licence = source.Licence,
            Note = source.Note,
            DerivedFrom = [.. source.DerivedFrom.Select(SourceDerivationResponse.Of)],
            Citation = source.Citation,
        };
}
