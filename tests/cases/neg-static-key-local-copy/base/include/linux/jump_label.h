/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef JUMP_LABEL_H
#define JUMP_LABEL_H
struct static_key_false {
	int enabled;
};
#define DEFINE_STATIC_KEY_FALSE(name) struct static_key_false name = { 0 }
#define DECLARE_STATIC_KEY_FALSE(name) extern struct static_key_false name
#define static_branch_unlikely(x) ((x)->enabled)
#endif
