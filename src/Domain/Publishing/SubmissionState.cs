namespace OutcomesApi.Domain.Publishing;

/// <summary>Where a submission is on its way to readers.</summary>
public enum SubmissionState
{
    /// <summary>Received and not looked at.</summary>
    Draft,

    /// <summary>Being read and checked.</summary>
    Validating,

    /// <summary>Read and checked: it can be published.</summary>
    Valid,

    /// <summary>Read and refused: its report says which rows and why.</summary>
    Invalid,

    /// <summary>To be published at an instant.</summary>
    Scheduled,

    /// <summary>Being written to the store. Readers see nothing of it yet.</summary>
    Publishing,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Public, and replaced by a correction.</summary>
    Superseded,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
