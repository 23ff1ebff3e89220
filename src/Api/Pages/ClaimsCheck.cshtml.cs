using FluentValidation;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Claims;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.Pages;

/// <summary>Checks a claim: which definitions, periods and releases reproduce its number.</summary>
[RateLimits.Expensive]
public sealed class ClaimsCheckModel(
    AreaCatalogue areas,
    OffenceCatalogue offences,
    PageQuestions questions,
    IValidator<ClaimRequest> rules,
    PublicAddress address
) : SitePage(areas, offences)
{
    private readonly AreaCatalogue _areas = areas;

    private readonly OffenceCatalogue _offences = offences;

    /// <summary>The most characters a claim can have.</summary>
    public static int LongestText => ClaimReader.LongestText;

    /// <summary>The claim.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>The force it is about, where the text does not say.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Force { get; set; }

    /// <summary>The offence it is about, where the text does not say.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Offence { get; set; }

    /// <summary>The area chosen.</summary>
    public Area? Area { get; private set; }

    /// <summary>The offence chosen.</summary>
    public OffenceType? OffenceType { get; private set; }

    /// <summary>The check; null before a claim is given.</summary>
    public ShownAnswer<ClaimCheckResponse>? Check { get; private set; }

    /// <summary>Whether the claim is about a sexual offence.</summary>
    public bool IsAboutSexualOffences => Check?.Answer.Scope.Offences.Any(id => IsSexual(_offences.Find(id))) == true;

    /// <summary>The forces that the claim may mean, where none was recognised in it.</summary>
    public IReadOnlyList<Area> Meant => [.. (Check?.Answer.Scope.AreasMeant ?? []).Select(id => _areas[id])];

    /// <summary>The address of this check.</summary>
    public string Address => address.Of(Request, Request.Path + Request.QueryString);

    /// <summary>The page with the figures that a rate is one of; null where there is none of its area.</summary>
    public string? FiguresOf(ClaimMatchResponse match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return match.Rate is { Offence: { } offence } rate && Forces.Any(area => area.Id == match.Area.Id)
            ? "/"
                + new QueryBuilder
                {
                    { "force", match.Area.Id },
                    { "offence", offence },
                    { "period", rate.Period },
                    { "rate", rate.Rate },
                }.ToQueryString()
            : null;
    }

    /// <summary>The name of an area.</summary>
    public string AreaName(string id) => _areas.Find(id)?.Name ?? id;

    /// <summary>The name of an offence.</summary>
    public string OffenceName(string id) => _offences.Find(id)?.Name ?? id;

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Area = AreaOf(Force);
        OffenceType = OffenceOf(Offence);
        if (string.IsNullOrWhiteSpace(Text))
        {
            if (Request.Query.ContainsKey("text"))
                Refuse(
                    400,
                    new PageError("text", "Type the claim as it was made, such as \"23% of rape cases in Essex end in conviction\".", [])
                );
            return;
        }

        var request = new ClaimRequest
        {
            Text = Text,
            Area = Area?.Level == AreaLevel.Force ? null : Area?.Id,
            Force = Area?.Level == AreaLevel.Force ? Area.Id : null,
            Offence = OffenceType?.Id,
        };
        foreach (var failure in (await rules.ValidateAsync(request, cancellationToken)).Errors)
            Refuse(
                400,
                failure.CustomState is ErrorDetail detail
                    ? PageError.Of(detail.Error.Path, detail.Error)
                    : new PageError("text", failure.ErrorMessage, [])
            );
        if (Errors.Count == 0)
            Check = await questions.ClaimAsync(request, cancellationToken);
    }
}
