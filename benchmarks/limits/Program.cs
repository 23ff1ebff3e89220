using OutcomesApi.Limits;

// What the service is measured against: the same bytes, from memory, by Kestrel alone. --Body is the file with them, --Bulk how many bytes
// of it are sent again and again;
// --Statements a file of statements, one in a line, that are asked of --Store before each answer.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddControllers();
var app = builder.Build();
var body = app.Configuration["Body"] is { } file ? await File.ReadAllBytesAsync(file) : [];
app.Map("/body", branch => branch.Run(http => Limit.SendAsync(http, body)));
app.Map("/not-modified", branch => branch.Run(Limit.NotModifiedAsync));
app.Map("/bulk", branch => branch.Run(http => Limit.SendAgainAsync(http, body, app.Configuration.GetValue<long>("Bulk"))));
if (app.Configuration["Statements"] is { } statements)
{
    var question = new Question(app.Configuration["Store"]!, await File.ReadAllLinesAsync(statements), body);
    app.Map("/question", branch => branch.Run(question.AnswerAsync));
}

app.MapControllers();
await app.RunAsync();
