using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.Pages;

/// <summary>What all pages share: a strict policy of what they load, the lists of their forms, and how they say what is wrong.</summary>
public abstract class SitePage(AreaCatalogue areas, OffenceCatalogue offences) : PageModel
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly List<PageError> _errors = [];

    /// <summary>What is wrong with what was given.</summary>
    public IReadOnlyList<PageError> Errors => _errors;

    /// <summary>The areas to choose from: the territorial forces, and England and Wales.</summary>
    public IReadOnlyList<Area> Forces { get; } = [areas[AreaCatalogue.EnglandAndWalesId], .. areas.Forces];

    /// <summary>The offences to choose from, each group with what belongs to it.</summary>
    public IReadOnlyList<(OffenceType Group, IReadOnlyList<OffenceType> Members)> OffenceGroups { get; } =
    [
        .. offences
            .Where(offence => offence.Level == OffenceLevel.Group)
            .Select(group => (group, (IReadOnlyList<OffenceType>)[.. offences.Where(offence => offence.Ancestors.Contains(group))])),
    ];

    /// <summary>All offences together, which belong to no group.</summary>
    public OffenceType AllOffences { get; } = offences[OffenceCatalogue.AllOffencesId];

    /// <summary>What a reader sees of an offence in a list.</summary>
    public static string Label(OffenceType offence)
    {
        ArgumentNullException.ThrowIfNull(offence);
        return offence.Code is { Length: > 0 } code && offence.Level == OffenceLevel.Code ? $"{offence.Name} (code {code})" : offence.Name;
    }

    /// <summary>Whether an offence is a sexual one, so that the page says where there is support.</summary>
    public static bool IsSexual(OffenceType? offence) =>
        offence is not null && (offence.Id == "sexual-offences" || offence.Ancestors.Any(ancestor => ancestor.Id == "sexual-offences"));

    /// <summary>What is wrong with a field; null where it is right.</summary>
    public PageError? ErrorOf(string field) => _errors.Find(error => error.Field == field);

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.HttpContext.Response.Headers.ContentLanguage = "en";
    }

    /// <summary>The area of an identifier; null, with what is wrong, where there is none.</summary>
    protected Area? AreaOf(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        if (Forces.FirstOrDefault(area => area.Id == id) is { } found)
            return found;
        Refuse(404, PageError.Unknown("force", id, Candidates.Of(Forces)));
        return null;
    }

    /// <summary>The offence of an identifier; null, with what is wrong, where there is none.</summary>
    protected OffenceType? OffenceOf(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        if (offences.Find(id) is { } found)
            return found;
        Refuse(400, PageError.Unknown("offence", id, Candidates.Of(offences)));
        return null;
    }

    /// <summary>Adds what is wrong. The first sets the status of the answer.</summary>
    protected void Refuse(int status, PageError error)
    {
        if (_errors.Count == 0)
            Response.StatusCode = status;
        _errors.Add(error);
    }
}
