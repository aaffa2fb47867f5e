// SPDX-License-Identifier: GPL-2.0-only
#include "completion.h"

#include <stdbool.h>
#include <string.h>

#include "base/mem.h"

/* One option as completions need it; the pointers go into the row. */
struct item {
	const char *spelled;	/* "-j --jobs=" */
	const char *values;	/* "a|b|c", or the name of the value */
	const char *help;
};

int completion_init(struct completion *c, const char *shell)
{
	static const char *const shells[] = { "bash", "zsh", "fish" };

	for (size_t i = 0; i < 3; i++) {
		if (strcmp(shell, shells[i]) != 0)
			continue;
		c->shell = (enum completion_shell)i;
		strbuf_init(&c->text);
		strbuf_init(&c->names);
		if (c->shell == COMPLETION_ZSH)
			strbuf_addstr(&c->text,
				      "#compdef crosstree git-crosstree\n");
		strbuf_addf(&c->text,
			    "# Completions of crosstree for %s, made by "
			    "`crosstree completion %s`.\n",
			    shell, shell);
		return 0;
	}
	return -1;
}

void completion_release(struct completion *c)
{
	if (!c->text.buf)
		return;
	strbuf_release(&c->text);
	strbuf_release(&c->names);
}

/* Cuts @line at its tabs. */
static bool split(struct item *it, char *line)
{
	char *tab1 = strchr(line, '\t');
	char *tab2 = tab1 ? strchr(tab1 + 1, '\t') : NULL;

	if (!tab2)
		return false;
	*tab1 = *tab2 = '\0';
	it->spelled = line;
	it->values = tab1 + 1;
	it->help = tab2 + 1;
	return strcmp(line, "usage") != 0;
}

/* The first @kind of spelling ("--" or "-x"), without dashes and "=". */
static char *spelling(const struct item *it, bool is_long)
{
	const char *p = it->spelled;

	while (*p) {
		size_t len = strcspn(p, " ");
		bool dashes = p[1] == '-';

		if (dashes == is_long) {
			size_t skip = is_long ? 2 : 1;
			size_t end = len - (p[len - 1] == '=');

			return mem_strndup(p + skip, end - skip);
		}
		p += len + (p[len] == ' ');
	}
	return NULL;
}

static bool is_words(const struct item *it)
{
	return strchr(it->values, '|') != NULL;
}

static bool is_file(const struct item *it)
{
	return !strcmp(it->values, "FILE") || !strcmp(it->values, "STATE") ||
	       !strcmp(it->values, "DIR");
}

static bool is_revision(const struct item *it)
{
	return strstr(it->values, "REV") != NULL;
}

/* The values with blanks between them. */
static void add_words(struct strbuf *out, const struct item *it)
{
	for (const char *p = it->values; *p; p++)
		strbuf_addch(out, *p == '|' ? ' ' : *p);
}

/* Inside single quotes; zsh also minds brackets and colons. */
static void add_help(struct strbuf *out, const char *help, const char *minded)
{
	for (const char *p = help; *p; p++) {
		if (*p == '\'')
			strbuf_addstr(out, "'\\'");
		else if (strchr(minded, *p))
			strbuf_addch(out, '\\');
		strbuf_addch(out, *p);
	}
}

static void bash_item(struct strbuf *values, struct strbuf *opts,
		      const struct item *it, const char *command)
{
	_cleanup_free_ char *name = spelling(it, true);
	_cleanup_free_ char *letter = spelling(it, false);

	strbuf_addf(opts, " %s", it->spelled);
	if (!*it->values)
		return;
	strbuf_addch(values, '\t');
	if (letter)
		strbuf_addf(values, "%s:-%s", command, letter);
	if (name)
		strbuf_addf(values, "%s%s:--%s", letter ? "|" : "", command,
			    name);
	strbuf_addstr(values, ") ");
	if (is_words(it)) {
		strbuf_addstr(values, "words='");
		add_words(values, it);
		strbuf_addch(values, '\'');
	} else if (is_file(it)) {
		strbuf_addstr(values, "kind=file");
	} else {
		strbuf_addstr(values, is_revision(it) ? "kind=rev" : "kind=any");
	}
	strbuf_addstr(values, " ;;\n");
}

static void zsh_item(struct strbuf *out, const struct item *it, bool is_long)
{
	_cleanup_free_ char *name = spelling(it, is_long);

	if (!name)
		return;
	strbuf_addf(out, "\t\t'*%s%s%s[", is_long ? "--" : "-", name,
		    !*it->values ? "" : is_long ? "=" : "+");
	add_help(out, it->help, "[]:");
	strbuf_addch(out, ']');
	if (*it->values) {
		strbuf_addstr(out, ":value:");
		if (is_words(it)) {
			strbuf_addch(out, '(');
			add_words(out, it);
			strbuf_addch(out, ')');
		} else if (is_file(it)) {
			strbuf_addstr(out, "_files");
		} else if (is_revision(it)) {
			strbuf_addstr(out, "_crosstree_revs");
		}
	}
	strbuf_addstr(out, "' \\\n");
}

static void fish_item(struct strbuf *out, const struct item *it,
		      const char *command)
{
	_cleanup_free_ char *name = spelling(it, true);
	_cleanup_free_ char *letter = spelling(it, false);

	strbuf_addf(out, "complete -c crosstree -n "
			 "'__fish_seen_subcommand_from %s'", command);
	if (letter)
		strbuf_addf(out, " -s %s", letter);
	if (name)
		strbuf_addf(out, " -l %s", name);
	if (is_words(it)) {
		strbuf_addstr(out, " -x -a '");
		add_words(out, it);
		strbuf_addch(out, '\'');
	} else if (*it->values) {
		strbuf_addstr(out, is_file(it) ? " -r -F" : " -x");
	}
	strbuf_addstr(out, " -d '");
	add_help(out, it->help, "");
	strbuf_addstr(out, "'\n");
}

static void begin_command(struct completion *c, const char *name,
			  const char *summary)
{
	if (c->shell == COMPLETION_BASH) {
		strbuf_addf(&c->text, "_crosstree_%s() {\n\tcase \"$1\" in\n",
			    name);
	} else if (c->shell == COMPLETION_ZSH) {
		strbuf_addf(&c->text, "_crosstree_%s() {\n\t_arguments -s \\\n",
			    name);
	} else {
		strbuf_addf(&c->text, "complete -c crosstree -n "
				      "__fish_use_subcommand -f -a %s -d '",
			    name);
		add_help(&c->text, summary, "");
		strbuf_addstr(&c->text, "'\n");
	}
}

void completion_command(struct completion *c, const char *name,
			const char *summary, const char *rows)
{
	_cleanup_free_ char *copy = mem_strdup(rows);
	_cleanup_strbuf_ struct strbuf opts = STRBUF_INIT;
	char *next = copy;

	strbuf_addf(&c->names, "%s%s", c->names.len ? " " : "", name);
	begin_command(c, name, summary);
	while (*next) {
		char *line = next;
		size_t len = strcspn(line, "\n");
		struct item it;

		next = line + len + (line[len] == '\n');
		line[len] = '\0';
		if (!split(&it, line))
			continue;
		if (c->shell == COMPLETION_BASH) {
			bash_item(&c->text, &opts, &it, name);
		} else if (c->shell == COMPLETION_ZSH) {
			zsh_item(&c->text, &it, true);
			zsh_item(&c->text, &it, false);
		} else {
			fish_item(&c->text, &it, name);
		}
	}
	if (c->shell == COMPLETION_BASH)
		strbuf_addf(&c->text, "\t*) opts='%s' ;;\n\tesac\n}\n",
			    opts.buf);
	else if (c->shell == COMPLETION_ZSH)
		strbuf_addstr(&c->text, "\t\t'*:revision:_crosstree_revs'\n}\n");
}

static const char bash_end[] =
	"_crosstree() {\n"
	"\tlocal cur=${COMP_WORDS[COMP_CWORD]} i command='' opts='' words=''\n"
	"\tlocal prev=${COMP_WORDS[COMP_CWORD-1]} kind=''\n"
	"\tif [ \"$cur\" = = ]; then\n"
	"\t\tcur=''\n"
	"\telif [ \"$prev\" = = ]; then\n"
	"\t\tprev=${COMP_WORDS[COMP_CWORD-2]}\n"
	"\tfi\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tcase \" $_crosstree_names \" in\n"
	"\t\t*\" ${COMP_WORDS[i]} \"*) command=${COMP_WORDS[i]}; break ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"\tif [ -z \"$command\" ]; then\n"
	"\t\twords=$_crosstree_names\n"
	"\telse\n"
	"\t\t\"_crosstree_$command\" \"$command:$prev\"\n"
	"\t\tcase $cur in -*) words=$opts ;; esac\n"
	"\t\t[ -n \"$words$kind\" ] || kind=rev\n"
	"\tfi\n"
	"\tcase $kind in\n"
	"\tfile) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return ;;\n"
	"\trev) words=$(git for-each-ref --format='%(refname:short)' "
	"2>/dev/null) ;;\n"
	"\tesac\n"
	"\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	"\tcase ${COMPREPLY[*]} in *=) compopt -o nospace ;; esac\n"
	"}\n"
	"_git_crosstree() { _crosstree; }\n"
	"complete -F _crosstree crosstree git-crosstree\n";

static const char zsh_end[] =
	"_crosstree_revs() {\n"
	"\tlocal -a revs\n"
	"\trevs=(${(f)\"$(git for-each-ref --format='%(refname:short)' "
	"2>/dev/null)\"})\n"
	"\tcompadd -a revs\n"
	"}\n"
	"_crosstree() {\n"
	"\tif (( CURRENT == 2 )); then\n"
	"\t\tcompadd ${=_crosstree_names}\n"
	"\telse\n"
	"\t\tlocal command=$words[2]\n"
	"\t\tshift words\n"
	"\t\t(( CURRENT-- ))\n"
	"\t\t(( $+functions[_crosstree_$command] )) && "
	"_crosstree_$command\n"
	"\tfi\n"
	"}\n"
	"compdef _crosstree crosstree git-crosstree\n";

void completion_end(struct completion *c)
{
	if (c->shell == COMPLETION_FISH) {
		strbuf_addstr(&c->text,
			      "complete -c crosstree -n 'not __fish_use_subcommand' "
			      "-f -a \"(git for-each-ref "
			      "--format='%(refname:short)' 2>/dev/null)\"\n");
		return;
	}
	strbuf_addf(&c->text, "_crosstree_names='%s'\n", c->names.buf);
	strbuf_addstr(&c->text,
		      c->shell == COMPLETION_BASH ? bash_end : zsh_end);
}
