using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>
/// What the rows of counts and of published percentages share. The primary key begins with the release, so that a release is written in
/// one run at the end of the table and superseded vintages are never read.
/// </summary>
public abstract class FigureRow
{
    /// <summary>The release.</summary>
    public int ReleaseKey { get; init; }

    /// <summary>The area.</summary>
    public short AreaKey { get; init; }

    /// <summary>The offence; 0 for figures that are not about offences.</summary>
    public short OffenceKey { get; init; }

    /// <summary>The period.</summary>
    public short PeriodKey { get; init; }

    /// <summary>The breakdown; 0 for none.</summary>
    public int BreakdownKey { get; init; }

    /// <summary>How the number is meant.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>How the period is known.</summary>
    public PeriodStatus PeriodStatus { get; init; }

    /// <summary>Whether it was published as such or is a sum.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>The source.</summary>
    public int SourceKey { get; init; }

    /// <summary>The note, or null.</summary>
    public int? NoteKey { get; init; }
}
