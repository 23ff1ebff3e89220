using FluentValidation;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>Which messages of a webhook are asked for.</summary>
public sealed record DeliveriesRequest
{
    /// <summary>Only those of a state: <c>pending</c>, <c>delivered</c>, <c>dead</c>.</summary>
    /// <example>dead</example>
    public string? State { get; init; }

    internal DeliveryState? Chosen =>
        Enum.GetValues<DeliveryState>().Where(state => Words.Of(state) == State).Select(state => (DeliveryState?)state).FirstOrDefault();

    internal sealed class Validator : AbstractValidator<DeliveriesRequest>
    {
        public Validator() =>
            RuleFor(request => request.State)
                .Must((request, state) => state is null || request.Chosen is not null)
                .WithErrorCode("invalid-state")
                .WithMessage($"state is one of {string.Join(", ", Enum.GetValues<DeliveryState>().Select(state => Words.Of(state)))}.");
    }
}
