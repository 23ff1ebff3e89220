namespace OutcomesApi.Api.Options;

/// <summary>The names of limits on how long requests may take.</summary>
public static class Timeouts
{
    /// <summary>Requests with a file.</summary>
    public const string Upload = "upload";
}
