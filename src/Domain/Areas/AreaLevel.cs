namespace OutcomesApi.Domain.Areas;

/// <summary>What kind of place or body an area is.</summary>
public enum AreaLevel
{
    /// <summary>England and Wales together: the whole that national figures describe.</summary>
    EnglandAndWales,

    /// <summary>England, or Wales.</summary>
    Country,

    /// <summary>A region of England.</summary>
    Region,

    /// <summary>A police force area: one of the 43 territorial forces.</summary>
    Force,

    /// <summary>A local-authority district, which is also a community safety partnership.</summary>
    District,

    /// <summary>An area that one publisher made of others and for which no official code exists, such as the CPS's "Metropolitan and
    /// City".</summary>
    PublisherArea,

    /// <summary>
    /// A body that reports crime and has no territory of its own, such as British Transport Police or Action Fraud; or what a publisher's
    /// table assigns to no force. Never part of a ranking of forces.
    /// </summary>
    ReportingBody,
}
