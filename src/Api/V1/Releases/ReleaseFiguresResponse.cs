using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A page of the figures of a release.</summary>
public sealed record ReleaseFiguresResponse
{
    /// <summary>The identifier of the release.</summary>
    /// <example>essex-2018-v1</example>
    public required string Release { get; init; }

    /// <summary>When and why its publisher took it back; null where it was not.</summary>
    public required WithdrawalResponse? Withdrawal { get; init; }

    /// <summary>The figures: all counts, then all published percentages, each by area, offence, period, measure and breakdown.</summary>
    public required IReadOnlyList<ReleaseFigureResponse> Figures { get; init; }

    /// <summary>A word for the state of the store.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Where in the list this answer is.</summary>
    public required PageResponse Page { get; init; }

    /// <summary>The addresses that belong to this answer.</summary>
    public required ListLinks Links { get; init; }
}
