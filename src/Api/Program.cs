using OutcomesApi.Api.Commands;

return await OutcomesCommand.RunAsync(args);
