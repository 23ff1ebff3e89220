namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>A count of a draft.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Breakdown">The number of its breakdown; 0 for none.</param>
/// <param name="Traits">The number of its traits; 0 for plain.</param>
/// <param name="Row">The row it was read in.</param>
/// <param name="Value">The count; <see cref="Missing"/> where a symbol stands in its place.</param>
internal readonly record struct DraftFigure(FigureKey Key, int Breakdown, int Traits, int Row, long Value) : IComparable<DraftFigure>
{
    public const long Missing = long.MinValue;

    public int CompareTo(DraftFigure other)
    {
        var byKey = Key.Packed.CompareTo(other.Key.Packed);
        return byKey != 0 ? byKey : Breakdown.CompareTo(other.Breakdown);
    }

    public bool HasKeyOf(in DraftFigure other) => Key.Packed == other.Key.Packed && Breakdown == other.Breakdown;
}
