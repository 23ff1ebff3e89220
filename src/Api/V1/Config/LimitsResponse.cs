namespace OutcomesApi.Api.V1.Config;

/// <summary>The limits of the service.</summary>
public sealed record LimitsResponse
{
    /// <summary>How many entries a page has where the request does not say.</summary>
    /// <example>100</example>
    public required int DefaultPageSize { get; init; }

    /// <summary>How many entries a page can have.</summary>
    /// <example>1000</example>
    public required int MaximumPageSize { get; init; }

    /// <summary>How many values a parameter takes that takes several.</summary>
    /// <example>50</example>
    public required int MaximumValuesOfAParameter { get; init; }

    /// <summary>How many months are summed at most into a longer period that was asked for.</summary>
    /// <example>120</example>
    public required int MaximumMonthsSummed { get; init; }

    /// <summary>How long a cursor can be, in characters.</summary>
    /// <example>500</example>
    public required int MaximumCursorLength { get; init; }

    /// <summary>How long the path and query of a request can be, in bytes.</summary>
    /// <example>8192</example>
    public required int MaximumRequestLineBytes { get; init; }

    /// <summary>How long all headers of a request can be, in bytes.</summary>
    /// <example>16384</example>
    public required int MaximumHeaderBytes { get; init; }

    /// <summary>How many allowed values an error lists.</summary>
    /// <example>50</example>
    public required int MaximumAllowedValuesListed { get; init; }

    /// <summary>How long an answer may be used without asking again, in seconds.</summary>
    /// <example>60</example>
    public required int CacheSeconds { get; init; }

    /// <summary>How many questions of one client are answered in a minute, 304 not counted; 0 for any number. Each process counts for
    /// itself.</summary>
    /// <example>0</example>
    public required int ReadsPerMinute { get; init; }

    /// <summary>How many requests of one client that make or change something; 0 for any number.</summary>
    /// <example>600</example>
    public required int WritesPerMinute { get; init; }

    /// <summary>How many expensive questions (availability, comparisons, trends, claims, revisions, files) of one client are answered in a
    /// minute where they are not in the cache; 0 for any number.</summary>
    /// <example>600</example>
    public required int ExpensivePerMinute { get; init; }

    /// <summary>How many of them are answered at once for one client.</summary>
    /// <example>4</example>
    public required int ExpensiveAtOnceOfAClient { get; init; }

    /// <summary>How many more of one client wait; then 429.</summary>
    /// <example>16</example>
    public required int ExpensiveQueueOfAClient { get; init; }

    /// <summary>How many are computed at once for all clients: one less than there are processors where it is not set.</summary>
    /// <example>1</example>
    public required int ExpensiveAtOnceOfAll { get; init; }

    /// <summary>How many more of all clients wait; then 503.</summary>
    /// <example>128</example>
    public required int ExpensiveQueueOfAll { get; init; }

    /// <summary>How many files are written at once for all clients.</summary>
    /// <example>32</example>
    public required int FilesAtOnceOfAll { get; init; }

    /// <summary>How many bytes a submitted file can have.</summary>
    /// <example>209715200</example>
    public required int MaximumUploadBytes { get; init; }

    /// <summary>How many characters a claim can have.</summary>
    /// <example>500</example>
    public required int MaximumClaimLength { get; init; }

    /// <summary>How many points a series has at most, the latest kept.</summary>
    /// <example>600</example>
    public required int MaximumSeriesPoints { get; init; }

    /// <summary>How many stored figures <c>/availability</c> reads for one question at most; a wider one is answered without
    /// numbers.</summary>
    /// <example>200000</example>
    public required int MaximumFiguresCounted { get; init; }

    /// <summary>How narrow a picture can be, in pixels.</summary>
    /// <example>280</example>
    public required int MinimumPictureWidth { get; init; }

    /// <summary>How wide a picture can be, in pixels.</summary>
    /// <example>1600</example>
    public required int MaximumPictureWidth { get; init; }

    /// <summary>How many rates a picture shows at most; it says how many it leaves out.</summary>
    /// <example>20</example>
    public required int MaximumRatesInAPicture { get; init; }

    /// <summary>The largest share of offences without an outcome at which a rate counts as mature.</summary>
    /// <example>0.05</example>
    public required double LargestShareWhenMature { get; init; }

    /// <summary>How long a request may take until its answer begins, in seconds.</summary>
    /// <example>60</example>
    public required int RequestTimeoutSeconds { get; init; }

    /// <summary>How long a request with a file may take, in seconds.</summary>
    /// <example>900</example>
    public required int UploadTimeoutSeconds { get; init; }

    /// <summary>How long the headers of a request may take to come, in seconds.</summary>
    /// <example>15</example>
    public required int HeadersTimeoutSeconds { get; init; }

    /// <summary>How many bytes a second a client must send of its request, and read of its answer.</summary>
    /// <example>1024</example>
    public required int MinimumBytesPerSecond { get; init; }

    /// <summary>For how many seconds a client may be slower than that before it is cut off.</summary>
    /// <example>10</example>
    public required int SlowSeconds { get; init; }

    /// <summary>How many webhooks a publisher can have.</summary>
    /// <example>20</example>
    public required int MaximumWebhooks { get; init; }

    /// <summary>How often a message to a webhook is sent at most.</summary>
    /// <example>9</example>
    public required int WebhookAttempts { get; init; }

    /// <summary>For how many days the file of a submission is kept after it was published or taken back.</summary>
    /// <example>30</example>
    public required int DaysFilesAreKept { get; init; }

    /// <summary>After how many days without a change a submission that was not published is withdrawn.</summary>
    /// <example>90</example>
    public required int DaysDraftsAreKept { get; init; }
}
