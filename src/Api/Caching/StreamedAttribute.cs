namespace OutcomesApi.Api.Caching;

/// <summary>An action whose answer is written while it is read, whole releases among them, so that it is never held in memory to be
/// kept.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedAttribute : Attribute;
