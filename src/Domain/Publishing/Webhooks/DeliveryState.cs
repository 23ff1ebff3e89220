namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>How far a message to a webhook has come.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Pending,

    /// <summary>Received: the address answered with a status from 200 to 299.</summary>
    Delivered,

    /// <summary>Given up after the last attempt. It can be sent again by hand.</summary>
    Dead,
}
