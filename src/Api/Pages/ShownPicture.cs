namespace OutcomesApi.Api.Pages;

/// <summary>A picture on a page.</summary>
/// <param name="Alternative">What a reader who does not see it is told.</param>
/// <param name="Address">Its address at a width in pixels.</param>
public sealed record ShownPicture(string Alternative, Func<int, string> Address);
