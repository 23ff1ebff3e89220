using System.Globalization;
using OutcomesApi.Api.V1.Trends;

namespace OutcomesApi.Api.Charts;

/// <summary>Writes values for readers.</summary>
internal static class ValueText
{
    /// <summary>A value beside a point: one decimal of a percentage, as in the answer.</summary>
    public static string Of(double value, decimal? percent, ValueUnit unit) =>
        unit switch
        {
            ValueUnit.Percent => (percent ?? Math.Round((decimal)value * 100, 1, MidpointRounding.AwayFromZero)).ToString(
                "0.0",
                CultureInfo.InvariantCulture
            ) + "%",
            ValueUnit.PerThousand => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture),
            _ => Count(value),
        };

    /// <summary>The value of a period. Where only a percentage was published, more decimals than it may have had would say too
    /// much.</summary>
    public static string Of(SeriesPointResponse point, ValueUnit unit) =>
        point switch
        {
            { Value: null } => "–",
            { Percent: { } percent, Numerator.Value: null } => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%",
            _ => Of(point.Value.Value, point.Percent, unit),
        };

    /// <summary>A round value on an axis.</summary>
    public static string Tick(double value, ValueUnit unit) =>
        unit switch
        {
            ValueUnit.Percent => (value * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%",
            ValueUnit.PerThousand => value.ToString("#,0.####", CultureInfo.InvariantCulture),
            _ => Count(value),
        };

    /// <summary>A count, with commas at the thousands.</summary>
    public static string Count(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
