using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Api.Errors;

/// <summary>Every kind of problem that the service answers with. Their codes never change.</summary>
public static class ProblemTypes
{
    /// <summary>A parameter or member is wrong.</summary>
    public static ProblemType ValidationFailed { get; } =
        new(
            "validation-failed",
            400,
            "The request is not valid",
            "One or more parameters or members are unknown, repeated, empty or not of the right form. The list errors names each with a code, its path, what would be right and, where we can guess it, what was meant.",
            "Go through errors: path names the parameter or member, allowed lists what it takes, didYouMean what was probably meant. Change those and ask again."
        );

    /// <summary>The cursor is not ours.</summary>
    public static ProblemType InvalidCursor { get; } =
        new(
            "invalid-cursor",
            400,
            "The cursor is not valid",
            "A cursor is an opaque word from links.next of an earlier answer to the same question. It was changed, cut, or used with other filters. Start again without it.",
            "Ask the same question again without cursor, and follow links.next from there without changing anything else."
        );

    /// <summary>The body cannot be read.</summary>
    public static ProblemType BadRequest { get; } =
        new(
            "bad-request",
            400,
            "The request cannot be read",
            "The request is not well-formed HTTP, or its body is not of the declared type.",
            "Check that the request is well-formed HTTP, that its body is what Content-Type says, and that JSON in it is whole."
        );

    /// <summary>There is no such API version.</summary>
    public static ProblemType UnsupportedVersion { get; } =
        new(
            "unsupported-version",
            400,
            "There is no such version",
            "The version in the path does not exist. The versions that do are in the header api-supported-versions and at /config.",
            "Begin the path with /v1, or leave the version out to have the default one."
        );

    /// <summary>There is no such path.</summary>
    public static ProblemType NotFound { get; } =
        new(
            "not-found",
            404,
            "There is nothing here",
            "No resource has this path. The resources are listed at /openapi/v1.json and shown at /swagger.",
            "Compare the path with those of /openapi/v1.json. Paths are in lower case, with hyphens."
        );

    /// <summary>There is no such force.</summary>
    public static ProblemType UnknownForce { get; } =
        Unknown("force", "the 43 territorial forces and the reporting bodies are at /forces; other places are at /areas");

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
    public static ProblemType UnknownCitation { get; } =
        new(
            "unknown-citation",
            404,
            "There is no such citation",
            "The token is cut, mistyped or none of ours, or names a state that the store has not had. Tokens are in links.citation of every answer with figures.",
            "Copy the token from links.citation again, whole. Tokens are long; some programs break them at the end of a line."
        );

    /// <summary>The request needs a key.</summary>
    public static ProblemType Unauthenticated { get; } =
        new(
            "unauthenticated",
            401,
            "A valid key is needed",
            "The request needs a key, in the header Authorization: Bearer, and carries none that is valid. It says no more, so that nothing can be learned from it. Keys are made by an administrator.",
            "Send the header Authorization: Bearer with a key of this service. Ask an administrator for one if yours has expired or was revoked."
        );

    /// <summary>The key may not do this.</summary>
    public static ProblemType Forbidden { get; } =
        new(
            "forbidden",
            403,
            "The key may not do this",
            "The key is valid and does not have the scope that this needs: read-draft, publish, approve, subscribe or admin.",
            "Use a key that has the scope, or ask an administrator to make one."
        );

    /// <summary>The key may not publish the data set.</summary>
    public static ProblemType DataSetNotGranted { get; } =
        new(
            "data-set-not-granted",
            403,
            "The key may not publish this data set",
            "The key is valid and may publish, and the data set is not among those that it may publish, or it may publish none. A key for all data sets does not cover one that another publisher has published.",
            "Use a key that has the data set, or ask an administrator to make one."
        );

    /// <summary>There is no such submission of the caller's.</summary>
    public static ProblemType UnknownSubmission { get; } =
        new(
            "unknown-submission",
            404,
            "There is no such submission",
            "There is no submission or release with this identifier of a publisher and data set of the key. What belongs to others has the same answer as what does not exist.",
            "List your submissions with the same key at /submissions, and take the identifier from there."
        );

    /// <summary>The request took too long.</summary>
    public static ProblemType TimedOut { get; } =
        new(
            "timed-out",
            504,
            "The answer took too long",
            "The answer did not begin within the time at /config. Nothing was changed by a request that reads; what a request that writes had begun goes on, and its state can be asked for.",
            "Ask for less: one offence, one period, a page. If it stays so, tell the operator."
        );

    /// <summary>There is no such webhook.</summary>
    public static ProblemType UnknownWebhook { get; } =
        new(
            "unknown-webhook",
            404,
            "There is no such webhook",
            "There is no webhook, or no message to one, with this identifier that is the caller's; they are listed at /webhooks.",
            "List your webhooks with the same key at /webhooks, and their messages at /webhooks/{id}/deliveries."
        );

    /// <summary>The publisher has as many webhooks as it may.</summary>
    public static ProblemType TooManyWebhooks { get; } =
        new(
            "too-many-webhooks",
            409,
            "There are too many webhooks",
            "A publisher has as many webhooks as it may (20).",
            "Remove one first: DELETE /webhooks/{id}."
        );

    /// <summary>There is no such key.</summary>
    public static ProblemType UnknownKey { get; } =
        new(
            "unknown-key",
            404,
            "There is no such key",
            "There is no key with this identifier; they are listed at /keys.",
            "List the keys at /keys and take the identifier from there."
        );

    /// <summary>The submission is in another state.</summary>
    public static ProblemType WrongState { get; } =
        new(
            "wrong-state",
            409,
            "The submission is in another state",
            "What was asked cannot be done in the state the submission is in, or somebody else changed it at the same moment. The error names the state and what may follow; /status shows it.",
            "Read /releases/{id}/status, and do what its state allows."
        );

    /// <summary>Warnings were not acknowledged.</summary>
    public static ProblemType WarningsNotAcknowledged { get; } =
        new(
            "warnings-not-acknowledged",
            409,
            "Warnings were not acknowledged",
            "The submission has warnings that should be looked at before it is published. Where they are right, give their codes in acknowledge.",
            "Read the warnings in /releases/{id}/report. If the figures are right, publish again with their codes in acknowledge; if not, submit a mended file."
        );

    /// <summary>Another person is needed.</summary>
    public static ProblemType SecondPersonNeeded { get; } =
        new(
            "second-person-needed",
            409,
            "Another key must approve",
            "This service publishes only what another key than the one that submitted it has approved, by POST /releases/{id}/approve.",
            "Ask a colleague with another key and the scope approve to look at the report and approve, then publish."
        );

    /// <summary>A change was asked for without saying of which state.</summary>
    public static ProblemType PreconditionRequired { get; } =
        new(
            "precondition-required",
            428,
            "If-Match is needed",
            "A change must say which state it saw: give the ETag of /releases/{id}/status in the header If-Match.",
            "Read /releases/{id}/status, and send its ETag in If-Match with the change."
        );

    /// <summary>It was changed since.</summary>
    public static ProblemType PreconditionFailed { get; } =
        new(
            "precondition-failed",
            412,
            "It was changed since",
            "The ETag in If-Match is not that of the present state. Read /releases/{id}/status again and decide again.",
            "Read /releases/{id}/status again, see what has changed, and send the new ETag if you still want the change."
        );

    /// <summary>A key for repeating is needed.</summary>
    public static ProblemType IdempotencyKeyNeeded { get; } =
        new(
            "idempotency-key-needed",
            400,
            "An Idempotency-Key is needed",
            "The request makes something, and a network may deliver it twice: give a word of your own, of 1 to 100 printable characters without spaces, in the header Idempotency-Key, another for each request.",
            "Send the header Idempotency-Key with a new random word, such as a UUID, and the same word again only when repeating the same request."
        );

    /// <summary>The key for repeating belongs to another request.</summary>
    public static ProblemType IdempotencyKeyReused { get; } =
        new(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key belongs to another request",
            "Under this Idempotency-Key another request was sent within the last day. Give each request a key of its own.",
            "Make a new Idempotency-Key for this request."
        );

    /// <summary>The same request is being answered.</summary>
    public static ProblemType RequestInProgress { get; } =
        new(
            "request-in-progress",
            409,
            "The same request is being answered",
            "A request with this Idempotency-Key came before and is not answered yet. Wait and send it again: it will get the same answer.",
            "Wait some seconds and send the same request with the same Idempotency-Key again."
        );

    /// <summary>The answer does not fit into the format.</summary>
    public static ProblemType TooLargeForFormat { get; } =
        new(
            "too-large-for-format",
            422,
            "The answer does not fit into this format",
            "The format holds only so many rows or cells, and the answer has more. The error names the formats that hold it.",
            "Take one of the formats in allowed: csv, json and parquet hold releases of any size. Or ask for less: an area, an offence, some periods."
        );

    /// <summary>Too many requests came.</summary>
    public static ProblemType TooManyRequests { get; } =
        new(
            "too-many-requests",
            429,
            "Too many requests",
            "More requests came from this client than are let through in the time. Retry-After says when the next one is; the limits are at /config and in the headers RateLimit and RateLimit-Policy.",
            "Wait as many seconds as Retry-After says. For bulk data download whole releases from /releases/{id}/download in place of many pages."
        );

    /// <summary>Two rates must not be compared.</summary>
    public static ProblemType NotComparable { get; } =
        new(
            "not-comparable",
            409,
            "The two rates cannot be compared",
            "The two rates count different things, divide by different things, or are of different kinds of period, so that the difference between them would mean nothing. "
                + "The list differences names each field on which they differ. Compare rates of the same comparability class; across kinds of period only with acrossPeriods=true.",
            "Read differences, and choose a rate for the right side whose comparabilityClass is that of the left; /rates lists them. If both are right as they are, do not compare them."
        );

    /// <summary>There is no such source.</summary>
    public static ProblemType UnknownSource { get; } = Unknown("source", "all sources are at /sources");

    /// <summary>There is no such release.</summary>
    public static ProblemType UnknownRelease { get; } = Unknown("release", "all releases are at /releases");

    /// <summary>There is no such data set.</summary>
    public static ProblemType UnknownDataSet { get; } = Unknown("data-set", "all data sets are at /datasets");

    /// <summary>The method is not offered here.</summary>
    public static ProblemType MethodNotAllowed { get; } =
        new(
            "method-not-allowed",
            405,
            "The method is not offered here",
            "The path exists and does not take this HTTP method. The header Allow lists those that it takes.",
            "Use one of the methods in the header Allow. Figures are read with GET."
        );

    /// <summary>None of the accepted media types is offered.</summary>
    public static ProblemType NotAcceptable { get; } =
        new(
            "not-acceptable",
            406,
            "None of the accepted formats is offered",
            "The header Accept names only media types that this resource is not offered in. The list offered names those that it is; a suffix such as .csv chooses one too.",
            "Put one of the media types in offered into Accept, or */*, or take the header away and use a suffix."
        );

    /// <summary>The body is too large.</summary>
    public static ProblemType PayloadTooLarge { get; } =
        new(
            "payload-too-large",
            413,
            "The body is too large",
            "The body is larger than the limit given at /config.",
            "Send less at once: split the file by period, or compress it with gzip."
        );

    /// <summary>The body's type is not taken.</summary>
    public static ProblemType UnsupportedMediaType { get; } =
        new(
            "unsupported-media-type",
            415,
            "The type of the body is not taken",
            "The Content-Type of the request is none that this resource takes.",
            "Send Content-Type: application/json for JSON, and multipart/form-data for files."
        );

    /// <summary>The service failed.</summary>
    public static ProblemType InternalError { get; } =
        new(
            "internal-error",
            500,
            "The service failed",
            "The fault is ours and has been logged under traceId. Trying again later may help.",
            "Try again in some minutes. If it lasts, report it with the traceId."
        );

    /// <summary>The service cannot answer now.</summary>
    public static ProblemType ServiceUnavailable { get; } =
        new(
            "service-unavailable",
            503,
            "The service cannot answer now",
            "The service is starting, or its store cannot be reached. /health/ready says which. Try again later.",
            "Wait as many seconds as Retry-After says and try again; /health/ready answers 200 when the service is ready."
        )
        {
            RetryAfterSeconds = 5,
        };

    /// <summary>There is no room to write.</summary>
    public static ProblemType StorageFull { get; } =
        new(
            "storage-full",
            507,
            "There is no room left to store this",
            "The disk of the store, or that of files on their way into it, is full. Nothing of the request was stored, and everything that was stored before can still be read.",
            "Tell the operator, who has to make room. Then send the same request again, with the same Idempotency-Key."
        )
        {
            RetryAfterSeconds = 60,
        };

    /// <summary>The client sent too slowly.</summary>
    public static ProblemType RequestTooSlow { get; } =
        new(
            "request-too-slow",
            408,
            "The request came too slowly",
            "The request, or the rest of its body, did not come within the time or at the rate that are at /config. Nothing of it was stored.",
            "Send it again from a faster connection, smaller, or compressed with gzip."
        );

    /// <summary>Too many expensive questions wait already.</summary>
    public static ProblemType Overloaded { get; } =
        new(
            "overloaded",
            503,
            "Too much is asked at once",
            "So many expensive questions of all clients are being answered, and wait to be, that this one was not taken. Others are answered meanwhile.",
            "Ask again after the seconds in Retry-After, with growing waits. Ask narrower questions, or download a release once."
        )
        {
            RetryAfterSeconds = 2,
        };

    /// <summary>The address is too long.</summary>
    public static ProblemType UriTooLong { get; } =
        new(
            "uri-too-long",
            414,
            "The address is too long",
            "The path and query have more bytes than the limit at /config. Addresses of more than twice that length the server refuses without a body.",
            "Ask for less in one request: fewer values of a parameter, or without a cursor that was changed."
        );

    /// <summary>The headers are too long.</summary>
    public static ProblemType HeadersTooLarge { get; } =
        new(
            "headers-too-large",
            431,
            "The headers are too long",
            "The headers of the request have more bytes in all than the limit at /config. Headers of more than twice that length the server refuses without a body.",
            "Send fewer and shorter headers, such as without cookies of other sites and with one language and coding."
        );

    /// <summary>All of them.</summary>
    public static Catalogue<ProblemType> All { get; } =
        new(
            [
                ValidationFailed,
                InvalidCursor,
                BadRequest,
                UnsupportedVersion,
                NotFound,
                UnknownForce,
                UnknownArea,
                UnknownOffence,
                UnknownOutcomeType,
                UnknownMeasure,
                Unauthenticated,
                Forbidden,
                DataSetNotGranted,
                UnknownSubmission,
                UnknownKey,
                UnknownWebhook,
                TooManyWebhooks,
                TimedOut,
                WrongState,
                WarningsNotAcknowledged,
                SecondPersonNeeded,
                PreconditionRequired,
                PreconditionFailed,
                IdempotencyKeyNeeded,
                IdempotencyKeyReused,
                RequestInProgress,
                TooLargeForFormat,
                TooManyRequests,
                UnknownRate,
                UnknownBreak,
                UnknownCitation,
                NotComparable,
                UnknownSource,
                UnknownRelease,
                UnknownDataSet,
                MethodNotAllowed,
                NotAcceptable,
                PayloadTooLarge,
                UnsupportedMediaType,
                InternalError,
                ServiceUnavailable,
                StorageFull,
                RequestTooSlow,
                UriTooLong,
                HeadersTooLarge,
                Overloaded,
            ],
            type => type.Code
        );

    /// <summary>The kind of problem that a bare HTTP status stands for.</summary>
    public static ProblemType ForStatus(int status) =>
        status switch
        {
            404 => NotFound,
            405 => MethodNotAllowed,
            406 => NotAcceptable,
            408 => RequestTooSlow,
            413 => PayloadTooLarge,
            414 => UriTooLong,
            415 => UnsupportedMediaType,
            431 => HeadersTooLarge,
            503 => ServiceUnavailable,
            >= 400 and < 500 => BadRequest,
            _ => InternalError,
        };

    private static ProblemType Unknown(string what, string where) =>
        new(
            $"unknown-{what}",
            404,
            $"There is no such {what.Replace('-', ' ')}",
            $"The identifier in the path is not one that the service knows; {where}. The error says what was probably meant.",
            "Take the identifier from that list: identifiers are in lower case, with hyphens. If didYouMean has one entry, it is most likely that."
        );
}
