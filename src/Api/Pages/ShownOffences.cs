namespace OutcomesApi.Api.Pages;

/// <summary>The list of offences in a form.</summary>
/// <param name="Page">The page, which knows them.</param>
/// <param name="Chosen">The one that is chosen; null for none.</param>
public sealed record ShownOffences(SitePage Page, string? Chosen);
