namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had in other formats than JSON too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class OffersFormatsAttribute(params Representation[] formats) : Attribute
{
    /// <summary>Those formats.</summary>
    public IReadOnlyList<Representation> Formats => formats;
}
