using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>How webhooks are told. Section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Webhooks";

    /// <summary>How many webhooks a publisher can have.</summary>
    public const int MostOfAPublisher = 20;

    /// <summary>
    /// Whether messages may go to private and other special addresses (loopback, 10.0.0.0/8, link-local and so on) and over plain HTTP: for
    /// receivers inside one's own network. Otherwise anyone with a key could have the service call what only it can reach.
    /// </summary>
    /// <value>The default is false.</value>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver has to answer, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;
}
