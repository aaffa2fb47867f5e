/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STATIC_CALL_H
#define _STATIC_CALL_H

#define DECLARE_STATIC_CALL(name, func) \
	extern __typeof__(func) *__SCK__##name
#define DEFINE_STATIC_CALL(name, _func) \
	__typeof__(_func) *__SCK__##name = _func
#define static_call(name) (*__SCK__##name)

#endif
