// SPDX-License-Identifier: GPL-2.0-only
#include <linux/sockptr.h>

#define BT_DEFER_SETUP 7
#define BT_VOICE 11
#define BT_PKT_STATUS 16
#define EFAULT 14
#define EINVAL 22

struct sock {
	int sk_state;
	unsigned long flags;
	u16 setting;
};

struct bt_voice {
	u16 setting;
};

static int sco_sock_setsockopt(struct sock *sk, int level, int optname,
			       char __user *optval, unsigned int optlen)
{
	struct bt_voice voice;
	int err = 0;
	u32 opt;

	if (level < 0)
		return -EINVAL;

	switch (optname) {
	case BT_DEFER_SETUP:
		if (copy_from_user(&opt, optval, sizeof(u32))) {
			err = -EFAULT;
			break;
		}
		if (opt)
			sk->flags |= 1;
		else
			sk->flags &= ~1ul;
		break;

	case BT_VOICE:
		voice.setting = 0;
		if (optlen < sizeof(voice)) {
			err = -EINVAL;
			break;
		}
		sk->setting = voice.setting;
		break;

	case BT_PKT_STATUS:
		if (copy_from_user(&opt, (const u32 __user *)optval, sizeof(u32))) {
			err = -EFAULT;
			break;
		}
		sk->flags |= opt ? 2 : 0;
		break;

	default:
		err = -EINVAL;
		break;
	}

	return err;
}

int (*sco_setsockopt)(struct sock *sk, int level, int optname,
		      char __user *optval, unsigned int optlen) = sco_sock_setsockopt;
