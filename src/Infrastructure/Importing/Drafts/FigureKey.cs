namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>Area, offence, period and measure as one number, which sorts like the primary key of the store.</summary>
internal readonly record struct FigureKey(ulong Packed) : IComparable<FigureKey>
{
    public FigureKey(ushort area, ushort offence, ushort period, ushort measure)
        : this(((ulong)area << 48) | ((ulong)offence << 32) | ((ulong)period << 16) | measure) { }

    public ushort Area => (ushort)(Packed >> 48);

    public ushort Offence => unchecked((ushort)(Packed >> 32));

    public ushort Period => unchecked((ushort)(Packed >> 16));

    public ushort Measure => unchecked((ushort)Packed);

    /// <summary>The cell of the table that the figure stands in: the key without its measure.</summary>
    public FigureKey Cell => new(Packed & ~0xFFFFUL);

    public FigureKey With(ushort? area = null, ushort? offence = null, ushort? period = null, ushort? measure = null) =>
        new(area ?? Area, offence ?? Offence, period ?? Period, measure ?? Measure);

    public int CompareTo(FigureKey other) => Packed.CompareTo(other.Packed);
}
