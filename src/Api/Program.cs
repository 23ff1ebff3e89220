using OutcomesApi.Api.Commands;

ImportMemory.LimitFor(args);
return await OutcomesCommand.RunAsync(args);
