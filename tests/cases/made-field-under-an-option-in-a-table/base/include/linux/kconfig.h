/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KCONFIG_H
#define _LINUX_KCONFIG_H

/* is 1 for an option that is defined as 1, else 0 */
#define __arg_placeholder_1 0,
#define __second_arg(ignored, val, ...) val
#define __is_defined(x) ___is_defined(x)
#define ___is_defined(val) ____is_defined(__arg_placeholder_##val)
#define ____is_defined(arg1_or_junk) __second_arg(arg1_or_junk 1, 0)

#define IS_ENABLED(option) __is_defined(option)

#endif
