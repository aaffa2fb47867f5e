// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "merge/textual_internal.h"

/* git's strings are stable by its documentation, the missing blanks included. */
static const struct {
	const char *git;
	enum merge_kind kind;
} git_types[] = {
	{ "CONFLICT (contents)", MERGE_CONTENT },
	{ "CONFLICT (binary)", MERGE_BINARY },
	{ "CONFLICT (file/directory)", MERGE_FILE_DIRECTORY },
	{ "CONFLICT (distinct modes)", MERGE_MODE },
	{ "CONFLICT (modify/delete)", MERGE_MODIFY_DELETE },
	{ "CONFLICT (rename/rename)", MERGE_RENAME_RENAME },
	{ "CONFLICT (rename involved in collision)", MERGE_RENAME_ADD },
	{ "CONFLICT (rename/delete)", MERGE_RENAME_DELETE },
	{ "CONFLICT (directory rename suggested)", MERGE_DIR_RENAME_SUGGESTED },
	{ "CONFLICT (file in way of directory rename)", MERGE_DIR_RENAME_IN_WAY },
	{ "CONFLICT(directory rename collision)", MERGE_DIR_RENAME_COLLISION },
	{ "CONFLICT(directory rename unclear split)", MERGE_DIR_RENAME_SPLIT },
};

static const char *const kind_names[] = {
	[MERGE_CONTENT] = "content",
	[MERGE_ADD_ADD] = "add/add",
	[MERGE_BINARY] = "binary",
	[MERGE_FILE_DIRECTORY] = "file/directory",
	[MERGE_MODE] = "mode",
	[MERGE_MODIFY_DELETE] = "modify/delete",
	[MERGE_RENAME_RENAME] = "rename/rename",
	[MERGE_RENAME_ADD] = "rename/add",
	[MERGE_RENAME_DELETE] = "rename/delete",
	[MERGE_DIR_RENAME_SUGGESTED] = "directory rename suggested",
	[MERGE_DIR_RENAME_IN_WAY] = "directory rename file in way",
	[MERGE_DIR_RENAME_COLLISION] = "directory rename collision",
	[MERGE_DIR_RENAME_SPLIT] = "directory rename split",
	[MERGE_SUBMODULE] = "submodule",
	[MERGE_OTHER] = "other",
};

static const char *const doubt_names[] = {
	[DOUBT_NONE] = "none",
	[DOUBT_ASKED] = "asked",
	[DOUBT_BASES] = "several merge bases",
	[DOUBT_DELETED] = "deleted and touched",
	[DOUBT_ADDED] = "added twice",
	[DOUBT_DIR_RENAME] = "directory gone",
	[DOUBT_FILE_DIR] = "file and directory",
	[DOUBT_MODE] = "mode",
	[DOUBT_ATTRIBUTE] = "merge attribute",
	[DOUBT_BINARY] = "binary",
	[DOUBT_CONTENT] = "content",
};

enum merge_kind merge_kind_of(const char *git_type)
{
	static const char submodule[] = "CONFLICT (submodule";

	for (size_t i = 0; i < sizeof(git_types) / sizeof(git_types[0]); i++)
		if (!strcmp(git_types[i].git, git_type))
			return git_types[i].kind;
	if (!strncmp(git_type, submodule, sizeof(submodule) - 1))
		return MERGE_SUBMODULE;
	return MERGE_OTHER;
}

const char *merge_kind_name(enum merge_kind k)
{
	return kind_names[k];
}

const char *merge_doubt_name(enum merge_doubt d)
{
	return doubt_names[d];
}
