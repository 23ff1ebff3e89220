using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Api.Errors;

/// <summary>Every kind of problem that the service answers with. Their codes never change.</summary>
public static class ProblemTypes
{
    /// <summary>A parameter or member is wrong.</summary>
    public static ProblemType ValidationFailed { get; } = new("validation-failed", 400, "The request is not valid",
        "One or more parameters or members are unknown, repeated, empty or not of the right form. The list errors names each with a code, its path, what would be right and, where we can guess it, what was meant.");

    /// <summary>The cursor is not ours.</summary>
    public static ProblemType InvalidCursor { get; } = new("invalid-cursor", 400, "The cursor is not valid",
        "A cursor is an opaque word from links.next of an earlier answer to the same question. It was changed, cut, or used with other filters. Start again without it.");

    /// <summary>The body cannot be read.</summary>
    public static ProblemType BadRequest { get; } = new("bad-request", 400, "The request cannot be read",
        "The request is not well-formed HTTP, or its body is not of the declared type.");

    /// <summary>There is no such API version.</summary>
    public static ProblemType UnsupportedVersion { get; } = new("unsupported-version", 400, "There is no such version",
        "The version in the path does not exist. The versions that do are in the header api-supported-versions and at /config.");

    /// <summary>There is no such path.</summary>
    public static ProblemType NotFound { get; } = new("not-found", 404, "There is nothing here",
        "No resource has this path. The resources are listed at /openapi/v1.json and shown at /swagger.");

    /// <summary>There is no such force.</summary>
    public static ProblemType UnknownForce { get; } = Unknown("force", "the 43 territorial forces and the reporting bodies are at /forces; other places are at /areas");

    /// <summary>There is no such area.</summary>
    public static ProblemType UnknownArea { get; } = Unknown("area", "all areas are at /areas");

    /// <summary>There is no such offence.</summary>
    public static ProblemType UnknownOffence { get; } = Unknown("offence", "all offences are at /offences");

    /// <summary>There is no such outcome type.</summary>
    public static ProblemType UnknownOutcomeType { get; } = Unknown("outcome-type", "all outcome types are at /outcome-types");

    /// <summary>There is no such measure.</summary>
    public static ProblemType UnknownMeasure { get; } = Unknown("measure", "all measures are at /measures");

    /// <summary>There is no such rate.</summary>
    public static ProblemType UnknownRate { get; } = Unknown("rate", "all rates are at /rates");

    /// <summary>There is no such break in series.</summary>
    public static ProblemType UnknownBreak { get; } = Unknown("break", "all breaks in series are at /breaks");

    /// <summary>The token of a citation is not ours.</summary>
    public static ProblemType UnknownCitation { get; } = new("unknown-citation", 404, "There is no such citation",
        "The token is cut, mistyped or none of ours, or names a state that the store has not had. Tokens are in links.citation of every answer with figures.");

    /// <summary>Two rates must not be compared.</summary>
    public static ProblemType NotComparable { get; } = new("not-comparable", 409, "The two rates cannot be compared",
        "The two rates count different things, divide by different things, or are of different kinds of period, so that the difference between them would mean nothing. "
        + "The list differences names each field on which they differ. Compare rates of the same comparability class; across kinds of period only with acrossPeriods=true.");

    /// <summary>There is no such source.</summary>
    public static ProblemType UnknownSource { get; } = Unknown("source", "all sources are at /sources");

    /// <summary>There is no such release.</summary>
    public static ProblemType UnknownRelease { get; } = Unknown("release", "all releases are at /releases");

    /// <summary>The method is not offered here.</summary>
    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", 405, "The method is not offered here",
        "The path exists and does not take this HTTP method. The header Allow lists those that it takes.");

    /// <summary>None of the accepted media types is offered.</summary>
    public static ProblemType NotAcceptable { get; } = new("not-acceptable", 406, "None of the accepted formats is offered",
        "The header Accept names only media types that this resource is not offered in. The list offered names those that it is; a suffix such as .csv chooses one too.");

    /// <summary>The body is too large.</summary>
    public static ProblemType PayloadTooLarge { get; } = new("payload-too-large", 413, "The body is too large",
        "The body is larger than the limit given at /config.");

    /// <summary>The body's type is not taken.</summary>
    public static ProblemType UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "The type of the body is not taken",
        "The Content-Type of the request is none that this resource takes.");

    /// <summary>The service failed.</summary>
    public static ProblemType InternalError { get; } = new("internal-error", 500, "The service failed",
        "The fault is ours and has been logged under traceId. Trying again later may help.");

    /// <summary>The service cannot answer now.</summary>
    public static ProblemType ServiceUnavailable { get; } = new("service-unavailable", 503, "The service cannot answer now",
        "The service is starting, or its store cannot be reached. /health/ready says which. Try again later.");

    /// <summary>All of them.</summary>
    public static Catalogue<ProblemType> All { get; } = new(
        [
            ValidationFailed, InvalidCursor, BadRequest, UnsupportedVersion, NotFound, UnknownForce, UnknownArea, UnknownOffence, UnknownOutcomeType, UnknownMeasure,
            UnknownRate, UnknownBreak, UnknownCitation, NotComparable, UnknownSource, UnknownRelease, MethodNotAllowed, NotAcceptable, PayloadTooLarge, UnsupportedMediaType, InternalError, ServiceUnavailable,
        ],
        type => type.Code);

    /// <summary>The kind of problem that a bare HTTP status stands for.</summary>
    public static ProblemType ForStatus(int status) => status switch
    {
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        413 => PayloadTooLarge,
        415 => UnsupportedMediaType,
        503 => ServiceUnavailable,
        >= 400 and < 500 => BadRequest,
        _ => InternalError,
    };

    private static ProblemType Unknown(string what, string where) => new(
        $"unknown-{what}", 404, $"There is no such {what.Replace('-', ' ')}",
        $"The identifier in the path is not one that the service knows; {where}. The error says what was probably meant.");
}
