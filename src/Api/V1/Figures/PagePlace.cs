namespace OutcomesApi.Api.V1.Figures;

/// <summary>The portion of an answer in which a page begins: an offence, or a period of one.</summary>
/// <param name="OffenceId">The offence; empty for figures that are not about offences.</param>
/// <param name="PeriodId">The period; null for all.</param>
public sealed record PagePlace(string OffenceId, string? PeriodId)
{
    private const char Separator = '@';

    /// <summary>The place as a cursor holds it.</summary>
    public string Text => PeriodId is null ? OffenceId : $"{OffenceId}{Separator}{PeriodId}";

    /// <summary>The place of a portion.</summary>
    public static PagePlace Of(AreaFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new PagePlace(figures.Offence?.Id ?? "", figures.Period?.Id);
    }

    /// <summary>Reads the text; null where it is none.</summary>
    public static PagePlace? TryParse(string text) =>
        text.Split(Separator) switch
        {
            [var offence] => new PagePlace(offence, null),
            [var offence, var period] => new PagePlace(offence, period),
            _ => null,
        };
}
