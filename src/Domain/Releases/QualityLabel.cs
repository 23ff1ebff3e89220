namespace OutcomesApi.Domain.Releases;

/// <summary>What kind of publication a figure was read in; it says how far the figure was assured.</summary>
public enum QualityLabel
{
    /// <summary>Official statistics accredited by the Office for Statistics Regulation.</summary>
    AccreditedOfficialStatistics,

    /// <summary>Official statistics, not accredited. Police recorded crime is among them.</summary>
    OfficialStatistics,

    /// <summary>Figures that a public body keeps to run itself by.</summary>
    ManagementInformation,

    /// <summary>A reply to a request under the Freedom of Information Act.</summary>
    FoiResponse,

    /// <summary>A report in a newspaper or by a campaign.</summary>
    PressReport,

    /// <summary>Figures that others computed from official ones.</summary>
    DerivedFigures,
}
