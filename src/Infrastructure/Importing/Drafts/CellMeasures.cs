namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>Which measures of a cell of a dense table the file gives, one bit for each measure of the draft.</summary>
/// <param name="Published">Those with a number, zeros included.</param>
/// <param name="NotApplicable">Those that the publisher says cannot be, such as outcomes of an expired code: nothing is missing from a sum
/// without them.</param>
/// <param name="Missing">Those that the publisher says are missing: a sum that needs them is not made.</param>
/// <param name="Summed">Those that the file gives as a sum of its own, which only our own form does.</param>
internal readonly record struct CellMeasures(ulong Published, ulong NotApplicable, ulong Missing, ulong Summed)
{
    /// <summary>How many measures can be told apart.</summary>
    public const int MaximumMeasures = 64;

    /// <summary>Those that the file says anything of, sums apart.</summary>
    public ulong Seen => Published | NotApplicable | Missing;
}
