using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Areas;

/// <summary>All areas the service knows.</summary>
public sealed class AreaCatalogue(IEnumerable<Area> areas) : Catalogue<Area>(areas, area => area.Id)
{
    /// <summary>The identifier of England and Wales.</summary>
    public const string EnglandAndWalesId = "england-and-wales";

    /// <summary>The 43 territorial police forces.</summary>
    public IEnumerable<Area> Forces => this.Where(area => area.Level == AreaLevel.Force);

    /// <summary>The bodies that report crime and have no territory.</summary>
    public IEnumerable<Area> ReportingBodies => this.Where(area => area.Level == AreaLevel.ReportingBody);

    /// <summary>A territorial force or a reporting body by its identifier, or null.</summary>
    public Area? FindForce(string? id) => Find(id) is { Level: AreaLevel.Force or AreaLevel.ReportingBody } force ? force : null;

    /// <summary>The areas whose parent this one is, and for a publisher's area its members.</summary>
    public IEnumerable<Area> ChildrenOf(Area area) => this.Where(other => other.Parent == area || area.MemberIds.Contains(other.Id));

    /// <summary>The publishers' own areas that take this one in.</summary>
    public IEnumerable<Area> PublisherAreasWith(Area area) => this.Where(other => other.MemberIds.Contains(area.Id));
}
