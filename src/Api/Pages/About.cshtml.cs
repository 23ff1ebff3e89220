using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.Pages;

/// <summary>What the numbers mean, and how they are made.</summary>
public sealed class AboutModel(AreaCatalogue areas, OffenceCatalogue offences) : SitePage(areas, offences);
