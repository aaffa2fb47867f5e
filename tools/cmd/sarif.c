// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/sarif.h"

#include <ctype.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "ui/json.h"

json_t *sarif_message(const char *text)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *o = json_object();

	text_escape(&sb, text, strlen(text), 0);
	json_set_text(o, "text", sb.buf);
	return o;
}

json_t *sarif_rule(const char *id, const char *doc, const char *level)
{
	json_t *o = json_object(), *config = json_object();

	json_set_text(o, "id", id);
	json_set(o, "shortDescription", sarif_message(doc));
	json_set(config, "enabled", json_boolean(level));
	json_set_text(config, "level", level ? level : "none");
	json_set(o, "defaultConfiguration", config);
	return o;
}

/* A path as the reference of a uri: bytes that do not stand for themselves as %XX. */
static json_t *uri(const char *path)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (const unsigned char *p = (const unsigned char *)path; *p; p++)
		if (isalnum(*p) || strchr("-._~/", *p))
			strbuf_addch(&sb, (char)*p);
		else
			strbuf_addf(&sb, "%%%02X", *p);
	return json_text(sb.buf);
}

json_t *sarif_place(const char *path, uint32_t line)
{
	json_t *o = json_object(), *artifact = json_object(), *region;

	json_set(artifact, "uri", uri(path));
	json_set_text(artifact, "uriBaseId", "SRCROOT");
	json_set(o, "artifactLocation", artifact);
	if (line) {
		region = json_object();
		json_set(region, "startLine", json_count(line));
		json_set(o, "region", region);
	}
	return o;
}

void sarif_print(struct out *out, const char *driver, json_t *rules, json_t *results)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *run = json_object(), *tool = json_object(), *by = json_object();
	json_t *runs = json_array();

	json_set_text(by, "name", driver);
	json_set(by, "rules", rules);
	json_set(tool, "driver", by);
	json_set(run, "tool", tool);
	json_set_text(run, "columnKind", "unicodeCodePoints");
	json_set(run, "results", results);
	json_push(runs, run);
	json_set_text(doc, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	json_set_text(doc, "version", "2.1.0");
	json_set(doc, "runs", runs);
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
