// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <media/cec-notifier.h>

#ifdef CONFIG_PM_SLEEP
static u32 cec_gpio_saved[4];

static int cec_gpio_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cec_gpio_saved[i] = regs[i];
	return 0;
}
#else
#define cec_gpio_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct cec_gpio {
	struct cec_adapter *adap;
	struct device *dev;
	int cec_irq;
	bool cec_have_irq;
};

struct platform_device {
	struct device *dev;
	struct cec_gpio *drvdata;
};

int cec_register_adapter(struct cec_adapter *adap, struct device *dev);
void cec_unregister_adapter(struct cec_adapter *adap);
int request_irq(int irq, void (*fn)(void *), void *arg);

static void cec_gpio_irq(void *arg)
{
	struct cec_gpio *cec = arg;

	cec->cec_have_irq = true;
}

int cec_gpio_probe(struct platform_device *pdev)
{
	struct cec_gpio *cec = kzalloc(sizeof(*cec), GFP_KERNEL);
	int ret;

	if (!cec)
		return -ENOMEM;
	cec->dev = pdev->dev;

	ret = request_irq(cec->cec_irq, cec_gpio_irq, cec);
	if (ret)
		goto del_adap;

	ret = cec_register_adapter(cec->adap, pdev->dev);
	if (ret)
		goto del_adap;

	pdev->drvdata = cec;
	return 0;

del_adap:
	kfree(cec);
	return ret;
}

int cec_gpio_remove(struct platform_device *pdev)
{
	struct cec_gpio *cec = pdev->drvdata;

	cec_unregister_adapter(cec->adap);
	return 0;
}
