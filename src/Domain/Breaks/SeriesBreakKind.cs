namespace OutcomesApi.Domain.Breaks;

/// <summary>Why figures before and after a date are not alike.</summary>
public enum SeriesBreakKind
{
    /// <summary>What is counted was defined again, so that the figures after it count something else.</summary>
    DefinitionChange,

    /// <summary>The same is counted, and recorded more or less completely than before.</summary>
    RecordingChange,

    /// <summary>Figures of a time are missing or in part missing, whether or not the tables say so.</summary>
    MissingFigures,
}
