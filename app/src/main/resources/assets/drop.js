// An addition to the upload form: a file may be dropped on it, one that is too large is told before it is sent, and a form is
// sent once.
document.querySelectorAll('form.drop').forEach((form) => {
  const input = form.querySelector('input[type=file]');
  const status = form.querySelector('[role=status]');
  form.querySelector('.hint[hidden]').hidden = false;
  const fits = () => {
    const file = input.files[0];
    const large = file && file.size > form.dataset.megabytes * 1024 * 1024;
    status.textContent = large ? form.dataset.large : '';
    status.classList.toggle('fault', Boolean(large));
    return file && !large;
  };
  const over = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle('over', on);
  };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      if (fits()) form.requestSubmit();
    }
  });
  input.addEventListener('change', fits);
  form.addEventListener('submit', (event) => {
    if (!fits() || form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    status.textContent = form.dataset.reading;
  });
  addEventListener('pageshow', () => delete form.dataset.sent);
});
