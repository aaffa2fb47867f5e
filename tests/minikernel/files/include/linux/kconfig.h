/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KCONFIG_H
#define _LINUX_KCONFIG_H

/*
 * Turn "defined to 1" and "not defined at all" into the numbers 1 and 0.
 * A token that pastes to __kc_hit_1 brings a comma of its own along and so
 * moves the 1 into the place __kc_second() looks at.
 */
#define __kc_hit_1			0,
#define __kc_second(first, second, ...)	second
#define __kc_look(maybe_comma)		__kc_second(maybe_comma 1, 0, 0)
#define __kc_paste(value)		__kc_look(__kc_hit_##value)
#define __kc_is_one(option)		__kc_paste(option)

/* The option is =y. */
#define IS_BUILTIN(option)	__kc_is_one(option)

/* The option is =m. */
#define IS_MODULE(option)	__kc_is_one(option##_MODULE)

/* The option is =y or =m; usable in #if and in plain C. */
#define IS_ENABLED(option)	(IS_BUILTIN(option) || IS_MODULE(option))

#endif /* _LINUX_KCONFIG_H */
