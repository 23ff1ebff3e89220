namespace OutcomesApi.Api.Charts;

/// <summary>
/// The colours of a theme. Blue and orange, which every common colour vision tells apart; no colour says better or worse. Text has a
/// contrast of 4.5 to 1 or more against the paper, marks of 3 to 1 or more (WCAG 2.2, 1.4.3 and 1.4.11).
/// </summary>
/// <param name="Paper">Behind everything.</param>
/// <param name="Ink">Text.</param>
/// <param name="Quiet">Text of less weight, axes and limits.</param>
/// <param name="Grid">The lines of the grid.</param>
/// <param name="Series">What is shown.</param>
/// <param name="Mark">What is marked.</param>
internal sealed record Palette(string Paper, string Ink, string Quiet, string Grid, string Series, string Mark)
{
    public static Palette Light { get; } = new("#ffffff", "#16191d", "#505a64", "#dde1e6", "#1b5e9e", "#a8480a");

    public static Palette Dark { get; } = new("#14171b", "#f1f3f5", "#b4bdc7", "#343b43", "#84bdf3", "#ffb25c");
}
