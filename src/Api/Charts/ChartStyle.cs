namespace OutcomesApi.Api.Charts;

/// <summary>How a picture is drawn.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Theme">Its colours.</param>
internal sealed record ChartStyle(int Width, ChartTheme Theme);
