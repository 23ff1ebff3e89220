namespace OutcomesApi.Api.Charts;

/// <summary>The style sheet inside a picture.</summary>
internal static class ChartStyleSheet
{
    // Text is measured for the widest of the common sans-serif faces, so whichever of them is there fits.
    private const string Shapes = """
        text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;fill:var(--ink)}
        .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        .bold{font-weight:700}.quiet{fill:var(--quiet)}.series-text{fill:var(--series)}.mark-text{fill:var(--mark)}
        .paper{fill:var(--paper)}.grid{stroke:var(--grid);stroke-width:1}.axis{stroke:var(--quiet);stroke-width:1}
        .line{fill:none;stroke:var(--series);stroke-width:2;stroke-linejoin:round}
        .band{fill:var(--series);fill-opacity:.22}.wide{stroke:var(--series);stroke-width:1.5}.narrow{stroke:var(--series);stroke-width:5;stroke-opacity:.45}
        .dot{fill:var(--series);stroke:var(--paper);stroke-width:1}.hollow{fill:var(--paper);stroke:var(--series);stroke-width:2}
        .other{fill:var(--series);fill-opacity:.65;stroke:var(--paper);stroke-width:.75}
        .mark{fill:var(--mark);stroke:var(--paper);stroke-width:1.5}.leader{stroke:var(--mark);stroke-width:1.25}
        .break{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 4}.gap{stroke:var(--quiet);stroke-width:1.5}
        .limit{fill:none;stroke:var(--quiet);stroke-width:1.5}.dashed{stroke-dasharray:6 4}.target{stroke:var(--ink);stroke-width:1.5}
        """;

    public static string Of(ChartTheme theme) =>
        theme switch
        {
            ChartTheme.Dark => $":root{{{Variables(Palette.Dark)}}}\n{Shapes}",
            ChartTheme.Auto =>
                $":root{{color-scheme:light dark;{Variables(Palette.Light)}}}\n@media (prefers-color-scheme:dark){{:root{{{Variables(Palette.Dark)}}}}}\n{Shapes}",
            _ => $":root{{{Variables(Palette.Light)}}}\n{Shapes}",
        };

    private static string Variables(Palette palette) =>
        $"--paper:{palette.Paper};--ink:{palette.Ink};--quiet:{palette.Quiet};--grid:{palette.Grid};--series:{palette.Series};--mark:{palette.Mark}";
}
