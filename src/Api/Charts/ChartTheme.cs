namespace OutcomesApi.Api.Charts;

/// <summary>The colours a picture is drawn in.</summary>
internal enum ChartTheme
{
    /// <summary>Dark on white.</summary>
    Light,

    /// <summary>Light on near black.</summary>
    Dark,

    /// <summary>Whichever of the two the reader's system prefers.</summary>
    Auto,
}
