/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STATIC_CALL_H
#define _LINUX_STATIC_CALL_H

#define STATIC_CALL_TRAMP(name)	__SCT__##name

#define DECLARE_STATIC_CALL(name, func) \
	extern typeof(func) STATIC_CALL_TRAMP(name)

#define static_call(name)	(&STATIC_CALL_TRAMP(name))
#define static_call_cond(name)	static_call(name)

#endif
