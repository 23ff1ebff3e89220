using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Rates;

/// <summary>What must not be said of a rate: the misreadings that its parts invite. They follow from the typed fields of its
/// measures.</summary>
public static class RateCautions
{
    private const long FewTrials = 100;

    /// <summary>The cautions, each a sentence.</summary>
    public static IReadOnlyList<string> Of(Rate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return [.. DenominatorCautions(rate), .. BasisCautions(rate), .. CertaintyCautions(rate), .. SourceCautions(rate)];
    }

    private static IEnumerable<string> DenominatorCautions(Rate rate)
    {
        var (numerator, denominator) = (rate.Definition.Numerator, rate.Definition.Denominator);
        if (rate.Definition.Kind == RateKind.PerPopulation)
            yield return "Do not say that it is a person's risk: it divides by residents, and not all offences are against residents.";
        else
            yield return $"Do not say it of anything but {denominator.Noun}: that is what it divides by.";
        if (denominator.Event is MeasureEvent.Prosecuted or MeasureEvent.Convicted || denominator.Unit == MeasureUnit.Defendant)
            yield return "Do not say it of reports, of recorded offences or of victims: most of those never reach a court and are not counted below the line.";
        if (denominator.Event is MeasureEvent.OutcomeAssigned or MeasureEvent.Concluded)
            yield return "Do not say it of recorded offences: those that have no outcome yet are left out.";
        if (rate.Definition.Kind == RateKind.Ratio)
            yield return $"Do not say what became of these very {denominator.Noun}: the {numerator.Noun} are partly of earlier ones.";
        if (numerator.Event == MeasureEvent.Charged)
            yield return "Do not say \"convicted\": a charge or summons is not a conviction.";
    }

    private static IEnumerable<string> BasisCautions(Rate rate)
    {
        if (rate.Definition.HasMaturity)
            yield return "Do not call it final, and do not compare it with a period of another age: it changes as investigations end.";
        if (rate.PeriodStatus != Periods.PeriodStatus.Stated)
            yield return "Do not give the period as certain: the publisher did not state it.";
    }

    private static IEnumerable<string> CertaintyCautions(Rate rate)
    {
        if (rate.Denominator.Exact is > 0 and < FewTrials)
            yield return "Do not give the percentage without its interval or its counts: they are small.";
        if (rate.Estimate.Bounds is not null)
            yield return "Do not give it as one number: a part of it is only known within bounds.";
        yield return "Do not say that it is better or worse than another; a difference says nothing without its own interval.";
    }

    private static IEnumerable<string> SourceCautions(Rate rate)
    {
        var labels = rate.Sources.Select(source => source.QualityLabel).ToList();
        if (labels.Contains(QualityLabel.PressReport))
            yield return "Do not call it official statistics: it was read in a press report.";
        else if (labels.Contains(QualityLabel.FoiResponse))
            yield return "Do not call it official statistics: it was read in a reply to a request for information.";
    }
}
